package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.TakenBack;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Which revisions were taken back and which count again, read and written inside a transaction that someone else has begun. */
final class TakenBackRows {

    /** Which captions are taken back by {@link #TAKING}: a clip, until which revision, and what an import or a machine had said. */
    private static final String ONE = "WITH taking (entry_id, until, restored) AS (VALUES (:entry, :until, :restored))";

    /** Writes for captions that are taken back what changes by that: with the one that is restored stand those that it outranks. */
    private static final String TAKING = """
             INSERT INTO taken_back (revision_id, author, at, is_again)
            SELECT id, :author, :at, is_again FROM (
                SELECT r.id,
                       s.id IS NOT NULL AND r.origin <> 'HUMAN'
                           AND NOT (r.origin = 'IMPORT' AND s.origin = 'MACHINE')
                           AND NOT (r.origin = s.origin AND r.id > s.id) AS is_again,
                       NOT EXISTS (
                           SELECT 1 FROM taken_back
                           WHERE id = (SELECT MAX(id) FROM taken_back WHERE revision_id = r.id) AND is_again = 0) AS stands
                FROM taking t
                JOIN revision r ON r.entry_id = t.entry_id AND r.slot = :slot AND r.id <= t.until
                LEFT JOIN revision s ON s.id = t.restored)
            WHERE is_again <> stands ORDER BY id""";

    private final Handle handle;

    TakenBackRows(Handle handle) {
        this.handle = handle;
    }

    /** Takes back what a step brought and lets count again what it took back, or the other way. */
    void flip(long step, Slot slot, Collection<EntryId> entries, boolean isBack, Annotator by, Instant now) {
        String ids = Rows.numbers(entries);
        bound("""
                        INSERT INTO taken_back (revision_id, author, at, is_again)
                        SELECT revision_id, :author, :at, is_on <> :back FROM step_revision
                        WHERE step_id = :step AND slot = :slot AND entry_id IN (SELECT value FROM json_each(:ids))
                        ORDER BY entry_id, revision_id""", slot, by, now)
                .bind("back", isBack ? 1 : 0)
                .bind("step", step)
                .bind("ids", ids)
                .execute();
        point(slot, ids);
    }

    /**
     * Takes revisions of a caption back, where there is no draft.
     *
     * @param until the last of them
     * @param restored what an import or a machine had said, which counts again
     */
    void takeBack(Place place, RevisionId until, Optional<RevisionId> restored, Annotator by, Instant now) {
        bound(ONE + TAKING, place.slot(), by, now)
                .bind("entry", place.entry().value())
                .bind("until", until.value())
                .bind("restored", restored.map(RevisionId::value).orElse(null))
                .execute();
        point(place.slot(), Rows.numbers(List.of(place.entry())));
    }

    /**
     * The same for captions of many clips.
     *
     * @param taking a query of their entries, until which revision each is taken back, and what counts again
     * @param rows what the query reads
     */
    void takeBack(Slot slot, String taking, String rows, Collection<EntryId> entries, Annotator by, Instant now) {
        bound("WITH taking (entry_id, until, restored) AS MATERIALIZED (" + taking + ")" + TAKING, slot, by, now)
                .bind("rows", rows)
                .execute();
        point(slot, Rows.numbers(entries));
    }

    /** Writes down what was taken back elsewhere, or counts again. */
    void take(Place place, TakenBack told) {
        handle.createUpdate("INSERT INTO taken_back (revision_id, author, at, is_again)"
                        + " VALUES (:revision, :author, :at, :again)")
                .bind("revision", told.revision().value())
                .bind("author", told.by().name())
                .bind("at", told.at().toEpochMilli())
                .bind("again", told.isAgain() ? 1 : 0)
                .execute();
        point(place.slot(), Rows.numbers(List.of(place.entry())));
    }

    /** What had been told of a caption's revisions until a moment, in milliseconds since 1970, oldest first. */
    List<TakenBack> until(Place place, long moment) {
        return handle.createQuery("""
                        SELECT t.* FROM revision r JOIN taken_back t ON t.revision_id = r.id
                        WHERE r.entry_id = :entry AND r.slot = :slot AND t.at <= :at ORDER BY t.at, t.id""")
                .bind("entry", place.entry().value())
                .bind("slot", place.slot().number())
                .bind("at", moment)
                .map((row, context) -> Rows.takenBack(row))
                .list();
    }

    private Update bound(String statement, Slot slot, Annotator by, Instant now) {
        return handle.createUpdate(statement)
                .bind("slot", slot.number())
                .bind("author", by.name())
                .bind("at", now.toEpochMilli());
    }

    /** Lets clips point at what counts now. */
    private void point(Slot slot, String ids) {
        if (slot.isFirst()) {
            handle.createUpdate("UPDATE entry AS e SET base_id = " + Captions.COUNTING
                            + "WHERE id IN (SELECT value FROM json_each(:ids))")
                    .bind("slot", slot.number())
                    .bind("ids", ids)
                    .execute();
        }
    }
}
