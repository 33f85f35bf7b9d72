package avcap.studio.annotation;

import avcap.inference.clip.TimeSpan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** One change to one clip, as part of a {@link Step}. */
public sealed interface Edit {

    EntryId entry();

    /** Does it. */
    void with(Pen pen) throws StoreException;

    /** What the project does with each kind of change. */
    interface Pen {

        void write(Writing writing) throws StoreException;

        void mark(EntryId entry, Status status) throws StoreException;

        void retext(EntryId entry, Slot slot, String text) throws StoreException;

        void accept(EntryId entry, Slot slot) throws StoreException;

        void discard(EntryId entry, Slot slot) throws StoreException;

        void restore(EntryId entry, Slot slot, Standing standing) throws StoreException;

        void tag(EntryId entry, String tag, boolean isOn) throws StoreException;

        void relocate(EntryId entry, Path file) throws StoreException;

        void stretch(Stretch stretch) throws StoreException;

        void keep(EntryId entry, String record, Set<String> labels) throws StoreException;
    }

    /** A revision: what a person accepts, or what came with a file. */
    record Write(Writing writing) implements Edit {

        @Override
        public EntryId entry() {
            return writing.entry();
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.write(writing);
        }
    }

    /** Another status. */
    record Mark(EntryId entry, Status status) implements Edit {

        @Override
        public void with(Pen pen) throws StoreException {
            pen.mark(entry, status);
        }
    }

    /** Another text where the clip stands: a new revision of what was accepted, else a draft that someone has to accept. */
    record Retext(EntryId entry, Slot slot, String text) implements Edit {

        public Retext(EntryId entry, String text) {
            this(entry, Slot.FIRST, text);
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.retext(entry, slot, text);
        }
    }

    /** The text that counts now, accepted as it is. */
    record Accept(EntryId entry, Slot slot) implements Edit {

        public Accept(EntryId entry) {
            this(entry, Slot.FIRST);
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.accept(entry, slot);
        }
    }

    /** Without its draft: the text falls back to the latest revision, and a clip that nobody has judged waits again. */
    record Discard(EntryId entry, Slot slot) implements Edit {

        public Discard(EntryId entry) {
            this(entry, Slot.FIRST);
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.discard(entry, slot);
        }
    }

    /** The text of another time, and of the first caption the status, too. */
    record Restore(EntryId entry, Slot slot, Standing standing) implements Edit {

        public Restore(EntryId entry, Standing standing) {
            this(entry, Slot.FIRST, standing);
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.restore(entry, slot, standing);
        }
    }

    /** Another place of the clip's file. */
    record Relocate(EntryId entry, Path file) implements Edit {

        @Override
        public void with(Pen pen) throws StoreException {
            pen.relocate(entry, file);
        }
    }

    /** A tag put on or taken away. */
    record Tag(EntryId entry, String tag, boolean isOn) implements Edit {

        @Override
        public void with(Pen pen) throws StoreException {
            pen.tag(entry, tag, isOn);
        }
    }

    /**
     * What is said of a stretch of time.
     *
     * @param segment which segment, empty for a new one
     * @param band between which frequencies, empty for all of them
     * @param kind of event, empty for a caption
     * @param text empty if the segment is to be gone
     */
    record Stretch(
            EntryId entry,
            Optional<Segment> segment,
            TimeSpan span,
            Optional<FrequencyBand> band,
            String kind,
            Optional<String> text)
            implements Edit {

        public static Stretch added(EntryId entry, TimeSpan span, String text) {
            return added(entry, span, Optional.empty(), "", text);
        }

        public static Stretch added(EntryId entry, TimeSpan span, String kind, String text) {
            return added(entry, span, Optional.empty(), kind, text);
        }

        public static Stretch added(
                EntryId entry, TimeSpan span, Optional<FrequencyBand> band, String kind, String text) {
            return new Stretch(entry, Optional.empty(), span, band, kind, Optional.of(text));
        }

        /** Between the same frequencies. */
        public static Stretch changed(Segment segment, TimeSpan span, String text) {
            return changed(segment, span, segment.band(), text);
        }

        public static Stretch changed(Segment segment, TimeSpan span, Optional<FrequencyBand> band, String text) {
            return new Stretch(segment.entry(), Optional.of(segment), span, band, segment.kind(), Optional.of(text));
        }

        public static Stretch gone(Segment segment) {
            return new Stretch(
                    segment.entry(),
                    Optional.of(segment),
                    segment.span(),
                    segment.band(),
                    segment.kind(),
                    Optional.empty());
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.stretch(this);
        }
    }

    /**
     * What a file said of the clip, kept to be given back; an import that is taken back takes it along.
     *
     * @param labels what the file says it is about, which count beside those that the project has
     */
    record Keep(EntryId entry, String record, Set<String> labels) implements Edit {

        public Keep {
            labels = Set.copyOf(labels);
        }

        public Keep(EntryId entry, String record) {
            this(entry, record, Set.of());
        }

        @Override
        public void with(Pen pen) throws StoreException {
            pen.keep(entry, record, labels);
        }
    }
}
