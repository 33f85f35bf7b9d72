package avcap.studio.annotation.bulk;

import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.EntryId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with something else in the place of what was found.
 *
 * @param passage the text as it is
 * @param parts of the text from left to right
 */
public record Rewritten(Passage passage, List<Part> parts) {

    /** A stretch of a text as it is and as it would be; both are the same where nothing was found. */
    public record Part(String before, String after) {

        public boolean isHit() {
            return !before.equals(after);
        }
    }

    public Rewritten {
        parts = List.copyOf(parts);
    }

    public EntryId entry() {
        return passage.entry();
    }

    /** How it would read, in the form in which captions are kept. */
    public String text() {
        return CaptionText.tidy(parts.stream().map(Part::after).collect(Collectors.joining()));
    }

    public long hits() {
        return parts.stream().filter(Part::isHit).count();
    }

    /** Whether nothing would be left, which is no caption. */
    public boolean isEmptied() {
        return text().isEmpty();
    }
}
