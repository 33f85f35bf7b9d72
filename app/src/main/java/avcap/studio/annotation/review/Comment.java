package avcap.studio.annotation.review;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * What someone says of a caption or its clip, to whoever works on it next.
 *
 * @param id inside the project, positive; what came into the project later has a larger number
 * @param at when, to the millisecond
 * @param said what it says
 * @param isResolved whether it was seen to, as the newest word on it has it
 */
public record Comment(long id, Instant at, NewComment said, boolean isResolved) {

    public EntryId entry() {
        return said.entry();
    }

    public Pin pin() {
        return said.pin();
    }

    public Optional<QuickCode> code() {
        return said.code();
    }

    public String text() {
        return said.text();
    }

    public Annotator by() {
        return said.by();
    }
}
