package avcap.studio.annotation;

import java.time.Instant;
import java.util.Optional;

/**
 * Something said of a clip, once and for good.
 *
 * @param id later revisions have larger numbers
 * @param at when, to the millisecond
 * @param writing what was said, by whom, made from which
 */
public record Revision(RevisionId id, Instant at, Writing writing) {

    public EntryId entry() {
        return writing.entry();
    }

    public Optional<RevisionId> revises() {
        return writing.revises();
    }

    public Origin origin() {
        return writing.origin();
    }

    public Annotator by() {
        return writing.by();
    }

    public String text() {
        return writing.text();
    }

    public Optional<Reading> reading() {
        return writing.reading();
    }

    public Optional<Scrutiny> scrutiny() {
        return writing.scrutiny();
    }

    public Status status() {
        return writing.status();
    }
}
