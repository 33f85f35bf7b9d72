package avcap.studio.bulk;

import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.bulk.Passage;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;

/** Which of the texts of a clip is meant, in words; that of its first caption needs none. */
final class PassageWords {

    private static final Words WORDS = UiResources.bulkWords();

    private PassageWords() {}

    static String of(Passage passage) {
        return passage instanceof Passage.Stretch stretch
                ? of(stretch.segment())
                : passage instanceof Passage.Caption caption ? of(caption.now().slot()) : "";
    }

    static String of(Slot slot) {
        return slot.isFirst() ? "" : WORDS.text("passage.caption", slot.number(), Slot.COUNT);
    }

    private static String of(Segment segment) {
        return WORDS.text(
                "passage.segment",
                clock(segment.span().start()),
                clock(segment.span().end()));
    }

    /** Minutes, seconds and tenths, such as "0:06.6". */
    private static String clock(double seconds) {
        long tenths = Math.round(seconds * 10);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
