package avcap.inference.training.files;

import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clips that were read, kept in memory up to a limit; those that were longest not asked for go first, and are read again.
 *
 * <p>Safe for many threads; two that ask for the same clip at once may both read it.
 */
public final class ClipStore {

    private final long limit;
    private final Map<String, LoadedClip> clips = new LinkedHashMap<>(16, 0.75f, true); // in order of use
    private long bytes;

    /** @param limit bytes */
    public ClipStore(long limit) {
        this.limit = limit;
    }

    /** A quarter of the memory that Java may use. */
    public static ClipStore ofThisMachine() {
        return new ClipStore(Runtime.getRuntime().maxMemory() / 4);
    }

    LoadedClip read(CaptionedClip clip, InputShape shape) throws MediaException {
        LoadedClip kept = kept(clip.id());
        if (kept != null) {
            return kept;
        }
        LoadedClip read = clip.media().read(shape);
        keep(clip.id(), read);
        return read;
    }

    private synchronized @Nullable LoadedClip kept(String id) {
        return clips.get(id);
    }

    private synchronized void keep(String id, LoadedClip clip) {
        LoadedClip before = clips.put(id, clip);
        bytes += clip.bytes() - (before == null ? 0 : before.bytes());
        var oldest = clips.entrySet().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
