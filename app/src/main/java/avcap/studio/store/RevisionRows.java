package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.History;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Revisions, read inside a transaction that someone else has begun. */
final class RevisionRows {

    /** Ends a query for what counts of a caption's revisions. */
    static final String STRONGEST =
            " ORDER BY CASE origin WHEN 'HUMAN' THEN 0 WHEN 'IMPORT' THEN 1 ELSE 2 END, id DESC LIMIT 1";

    private final Handle handle;

    RevisionRows(Handle handle) {
        this.handle = handle;
    }

    /** Everything said, oldest first. */
    List<Revision> all(EntryId entry, Slot slot) {
        return from("revision", entry, slot);
    }

    /** What was said and not taken back, oldest first. */
    List<Revision> standing(EntryId entry, Slot slot) {
        return from("standing_revision", entry, slot);
    }

    private List<Revision> from(String table, EntryId entry, Slot slot) {
        return handle.createQuery("SELECT * FROM " + table + " WHERE entry_id = :entry AND slot = :slot ORDER BY id")
                .bind("entry", entry.value())
                .bind("slot", slot.number())
                .map((row, context) -> Rows.revision(row))
                .list();
    }

    /** What counts in the captions after the first, of the clips from one to another; see {@link History#others}. */
    Map<EntryId, Map<Slot, Revision>> others(EntryId first, EntryId last) {
        Map<EntryId, Map<Slot, Revision>> others = new HashMap<>();
        handle.createQuery("""
                        SELECT r.* FROM standing_revision r
                        WHERE r.entry_id BETWEEN :first AND :last AND r.slot > 1
                          AND (r.origin = 'HUMAN' OR NOT EXISTS (
                              SELECT 1 FROM journal j WHERE j.text IS NOT NULL AND j.id = (
                                  SELECT MAX(id) FROM journal WHERE entry_id = r.entry_id AND slot = r.slot)))
                        ORDER BY CASE origin WHEN 'HUMAN' THEN 2 WHEN 'IMPORT' THEN 1 ELSE 0 END, id""")
                .bind("first", first.value())
                .bind("last", last.value())
                .map((row, context) -> Rows.revision(row))
                .forEach(revision -> others.computeIfAbsent(revision.entry(), id -> new HashMap<>())
                        .put(revision.writing().slot(), revision));
        return others;
    }

    /** What counts of a caption's revisions; a person's next one is made from it. */
    Optional<RevisionId> strongest(Place place) {
        return handle.createQuery("""
                        SELECT id FROM standing_revision WHERE entry_id = :entry AND slot = :slot""" + STRONGEST)
                .bind("entry", place.entry().value())
                .bind("slot", place.slot().number())
                .mapTo(Long.class)
                .findOne()
                .map(RevisionId::new);
    }

    /** What would count of a caption's revisions if no person had said anything. */
    Optional<RevisionId> strongestOfNobody(Place place) {
        return handle.createQuery("""
                        SELECT id FROM standing_revision
                        WHERE entry_id = :entry AND slot = :slot AND origin <> 'HUMAN'""" + STRONGEST)
                .bind("entry", place.entry().value())
                .bind("slot", place.slot().number())
                .mapTo(Long.class)
                .findOne()
                .map(RevisionId::new);
    }

    /** The newest revision of a caption by its number, whatever counts. */
    Optional<RevisionId> newest(Place place) {
        return handle.createQuery(
                        "SELECT id FROM revision WHERE entry_id = :entry AND slot = :slot ORDER BY id DESC LIMIT 1")
                .bind("entry", place.entry().value())
                .bind("slot", place.slot().number())
                .mapTo(Long.class)
                .findOne()
                .map(RevisionId::new);
    }

    /** Where an import or a machine said this last of a caption, if one did. */
    Optional<RevisionId> saidByNobody(Place place, String text) {
        return handle.createQuery("""
                        SELECT id FROM revision
                        WHERE entry_id = :entry AND slot = :slot AND origin <> 'HUMAN' AND text = :text
                        ORDER BY id DESC LIMIT 1""")
                .bind("entry", place.entry().value())
                .bind("slot", place.slot().number())
                .bind("text", text)
                .mapTo(Long.class)
                .findOne()
                .map(RevisionId::new);
    }

    /** Which of its clip's captions a revision is of. */
    Slot slot(RevisionId revision) {
        return new Slot(handle.createQuery("SELECT slot FROM revision WHERE id = :id")
                .bind("id", revision.value())
                .mapTo(Integer.class)
                .one());
    }

    /** Who said this first of a caption and stood by it, if a person did. */
    Optional<Annotator> author(Place place, String text) {
        return handle.createQuery("""
                        SELECT author FROM revision
                        WHERE entry_id = :entry AND slot = :slot AND origin = 'HUMAN' AND text = :text
                        ORDER BY id LIMIT 1""")
                .bind("entry", place.entry().value())
                .bind("slot", place.slot().number())
                .bind("text", text)
                .mapTo(String.class)
                .findOne()
                .map(Annotator::new);
    }
}
