package avcap.studio.player;

import avcap.inference.media.MediaException;
import avcap.inference.media.ProxyWriter;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Copies of clips that the player can play, kept in one folder and made once.
 *
 * @param folder may not exist yet
 */
public record PlayableCopies(Path folder) {

    /** The clip without its sound. Takes a moment the first time. */
    Path silent(Path clip, Progress progress) throws MediaException {
        Path copy = copyOf(clip, "silent");
        if (!Files.exists(copy)) {
            ProxyWriter.silent(clip, copy, progress);
        }
        return copy;
    }

    /** The clip in a format that the player knows. Takes a while the first time. */
    Path playable(Path clip, Progress progress) throws MediaException {
        Path copy = copyOf(clip, "playable");
        if (!Files.exists(copy)) {
            ProxyWriter.playable(clip, copy, progress);
        }
        return copy;
    }

    /** Another file, or the same one changed, gets another copy. */
    private Path copyOf(Path clip, String kind) throws MediaException {
        try {
            int mark = Objects.hash(
                    clip.toAbsolutePath().toString(),
                    Files.size(clip),
                    Files.getLastModifiedTime(clip).toMillis());
            return folder.resolve(Integer.toHexString(mark) + "-" + kind + ".mp4");
        } catch (IOException e) {
            throw new MediaException("\"" + clip.getFileName() + "\" is not where it was.", e);
        }
    }
}
