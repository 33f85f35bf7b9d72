package avcap.studio.annotation.review;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.RevisionId;
import java.util.Optional;

/**
 * A comment about to be written: everything but its number and its time, which the project gives.
 *
 * @param entry the clip
 * @param version the text that the word was read in, if one was
 * @param pin what it points at
 * @param code what is wrong in a word, if it is one of those
 * @param text as it was written, without blanks at the ends; not empty unless there is a code
 * @param by who says it
 */
public record NewComment(
        EntryId entry, Optional<RevisionId> version, Pin pin, Optional<QuickCode> code, String text, Annotator by) {

    public NewComment {
        text = text.strip();
        if (text.isEmpty() && code.isEmpty()) {
            throw new IllegalArgumentException("A comment says something, or has a code");
        }
    }
}
