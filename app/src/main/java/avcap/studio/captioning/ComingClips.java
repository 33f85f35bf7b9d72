package avcap.studio.captioning;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.features.ReadAhead;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.session.ClipReading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clips of a batch, the next of which are read while one is captioned.
 *
 * <p>What is wished for may change on the way, as the person goes on working; it holds for what is read from then on. The window's
 * thread wishes and closes, a job takes one clip after the other.
 */
final class ComingClips implements AutoCloseable {

    /**
     * What is worth reading.
     *
     * @param shape the sizes the model eats
     * @param entries clips that need a caption still
     */
    record Wish(InputShape shape, Set<EntryId> entries) {}

    private final ClipReading reading;
    private final ReadAhead<Entry, Optional<ClipFeatures>> ahead;
    private volatile Wish wish;

    ComingClips(Collection<Entry> entries, ClipReading reading, Wish wish) {
        this.reading = reading;
        this.wish = wish;
        this.ahead = ReadAhead.ofThisMachine(List.copyOf(entries).iterator(), this::read);
    }

    void wish(Wish now) {
        wish = now;
    }

    /** The next in order, waited for; empty if it was not wished for when its turn to be read came. */
    Optional<ClipFeatures> next() throws MediaException {
        return ahead.next();
    }

    private Optional<ClipFeatures> read(Entry entry) throws MediaException {
        Wish now = wish;
        return now.entries().contains(entry.id())
                ? Optional.of(reading.read(entry.file(), now.shape(), InputPreset.STUDIO, Progress.none()))
                : Optional.empty();
    }

    @Override
    public void close() {
        ahead.close();
    }
}
