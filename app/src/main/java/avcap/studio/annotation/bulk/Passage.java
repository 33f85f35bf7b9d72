package avcap.studio.annotation.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Standing;

/** A text in which something may be found. */
public sealed interface Passage {

    EntryId entry();

    String text();

    /** Whether a person stands by it, so that another text in its place stands, too. */
    boolean isAccepted();

    /** What it is, whatever it says by now. */
    Object place();

    /** What puts another text in its place. */
    Edit rewritten(String text);

    /** One of a clip's captions: the draft if there is one, else what counts of its revisions. */
    record Caption(CaptionNow now) implements Passage {

        @Override
        public EntryId entry() {
            return now.entry();
        }

        @Override
        public String text() {
            return now.standing().text();
        }

        @Override
        public boolean isAccepted() {
            return now.standing().source() == Standing.Source.PERSON;
        }

        @Override
        public Place place() {
            return now.place();
        }

        @Override
        public Edit rewritten(String text) {
            return new Edit.Retext(entry(), now.slot(), text);
        }
    }

    /** What is said of a stretch of a clip, which nobody has to accept. */
    record Stretch(Segment segment) implements Passage {

        @Override
        public EntryId entry() {
            return segment.entry();
        }

        @Override
        public String text() {
            return segment.text();
        }

        @Override
        public boolean isAccepted() {
            return true;
        }

        @Override
        public Long place() {
            return segment.id();
        }

        @Override
        public Edit rewritten(String text) {
            return Edit.Stretch.changed(segment, segment.span(), text);
        }
    }
}
