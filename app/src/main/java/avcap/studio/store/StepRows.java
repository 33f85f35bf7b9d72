package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Steps and what each of them did, read and written inside a transaction that someone else has begun. */
final class StepRows {

    private static final int AT_ONCE = 5_000; // rows of one statement's JSON, which is held in memory

    static final String DONE = "DONE";
    static final String TAKEN_BACK = "TAKEN_BACK";

    private final Handle handle;

    StepRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * What a step did to a caption.
     *
     * @param isKnown whether it is known which revisions the step brought or took back
     */
    record Change(long step, Place place, Standing was, Standing became, boolean isKnown) {}

    record TagChange(EntryId entry, String tag, boolean isOn) {}

    /** From which state a segment went to which; it was not there before if there is none. */
    record SegmentChange(EntryId entry, long segment, Optional<Long> was, long became) {}

    record PathChange(EntryId entry, String was, String became) {}

    /** What an import said of a clip, and which labels were in it. */
    record Imported(EntryId entry, String record, Set<String> labels) {}

    /** A new step; those that were taken back cannot be repeated any more. */
    long begin(String name, Annotator by, Instant now) {
        handle.execute("UPDATE step SET state = 'LEFT' WHERE state = '" + TAKEN_BACK + "'");
        handle.createUpdate("INSERT INTO step (name, author, at, state) VALUES (:name, :author, :at, 'DONE')")
                .bind("name", name)
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
        return Captions.lastId(handle);
    }

    Optional<Step> last() {
        return newest("SELECT MAX(id) FROM step WHERE state = '" + DONE + "'");
    }

    Optional<Step> next() {
        return newest("SELECT MIN(id) FROM step WHERE state = '" + TAKEN_BACK + "'");
    }

    private Optional<Step> newest(String query) {
        return handle.createQuery(query)
                .map((row, context) -> row.getLong(1))
                .findOne()
                .filter(id -> id > 0)
                .map(this::find);
    }

    /** The step is taken back, or done again. */
    void move(long step, String state, Annotator by, Instant now) {
        handle.createUpdate("UPDATE step SET state = :state WHERE id = :id")
                .bind("state", state)
                .bind("id", step)
                .execute();
        handle.createUpdate("INSERT INTO step_move (step_id, author, at, became) VALUES (:id, :author, :at, :state)")
                .bind("state", state)
                .bind("id", step)
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
    }

    Step find(long id) {
        List<EntryId> entries = handle.createQuery("""
                        SELECT entry_id FROM step_change WHERE step_id = :id
                        UNION SELECT entry_id FROM step_tag WHERE step_id = :id
                        UNION SELECT entry_id FROM step_path WHERE step_id = :id
                        UNION SELECT entry_id FROM step_segment WHERE step_id = :id
                        UNION SELECT entry_id FROM label_of_import WHERE step_id = :id ORDER BY 1""")
                .bind("id", id)
                .map((row, context) -> new EntryId(row.getLong(1)))
                .list();
        List<Place> captioned = handle.createQuery(
                        "SELECT entry_id, slot FROM step_change WHERE step_id = :id ORDER BY 1, 2")
                .bind("id", id)
                .map((row, context) -> new Place(new EntryId(row.getLong(1)), new Slot(row.getInt(2))))
                .list();
        return handle.createQuery("SELECT name, author, at FROM step WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Step(
                        id,
                        row.getString("name"),
                        new Annotator(row.getString("author")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        entries,
                        captioned))
                .one();
    }

    List<Change> changes(long step) {
        return handle.createQuery("""
                        SELECT c.*, EXISTS (
                            SELECT 1 FROM step_revision
                            WHERE step_id = c.step_id AND entry_id = c.entry_id AND slot = c.slot) AS is_known
                        FROM step_change c WHERE step_id = :id ORDER BY entry_id, slot""")
                .bind("id", step)
                .map((row, context) -> new Change(
                        step,
                        new Place(new EntryId(row.getLong("entry_id")), new Slot(row.getInt("slot"))),
                        new Standing(
                                Status.valueOf(row.getString("status_was")),
                                row.getString("text_was"),
                                Standing.Source.valueOf(row.getString("source_was"))),
                        new Standing(
                                Status.valueOf(row.getString("status_became")),
                                row.getString("text_became"),
                                Standing.Source.valueOf(row.getString("source_became"))),
                        row.getInt("is_known") == 1))
                .list();
    }

    List<TagChange> tags(long step) {
        return handle.createQuery("SELECT * FROM step_tag WHERE step_id = :id")
                .bind("id", step)
                .map((row, context) -> new TagChange(
                        new EntryId(row.getLong("entry_id")), row.getString("tag"), row.getInt("is_on") == 1))
                .list();
    }

    List<PathChange> paths(long step) {
        return handle.createQuery("SELECT * FROM step_path WHERE step_id = :id ORDER BY entry_id")
                .bind("id", step)
                .map((row, context) -> new PathChange(
                        new EntryId(row.getLong("entry_id")), row.getString("was"), row.getString("became")))
                .list();
    }

    List<SegmentChange> segments(long step) {
        return handle.createQuery("SELECT * FROM step_segment WHERE step_id = :id")
                .bind("id", step)
                .map((row, context) -> {
                    long state = row.getLong("was");
                    Optional<Long> was = row.wasNull() ? Optional.empty() : Optional.of(state);
                    return new SegmentChange(
                            new EntryId(row.getLong("entry_id")), row.getLong("segment"), was, row.getLong("became"));
                })
                .list();
    }

    /** What imports said of some clips, clip by clip and oldest first; those that were taken back are passed over. */
    List<ImportedRecord> imported(Collection<EntryId> entries) {
        return handle.createQuery("""
                        SELECT i.entry_id, i.step_id, i.record FROM imported_record i
                        JOIN step s ON s.id = i.step_id AND s.state = 'DONE'
                        WHERE i.entry_id IN (SELECT value FROM json_each(:entries)) ORDER BY i.entry_id, i.id""")
                .bind("entries", Rows.numbers(entries))
                .map((row, context) -> new ImportedRecord(
                        new EntryId(row.getLong("entry_id")), row.getLong("step_id"), row.getString("record")))
                .list();
    }

    /** Writes down how captions stood before a step; how they stand after it is read. */
    void keepChanges(long step, Map<Place, Standing> before) {
        Map<Integer, List<List<?>>> rows = new TreeMap<>();
        before.forEach((place, was) -> rows.computeIfAbsent(place.slot().number(), any -> new ArrayList<>())
                .add(List.of(
                        place.entry().value(),
                        was.status().name(),
                        was.text(),
                        was.source().name())));
        rows.forEach((slot, all) -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                handle.createUpdate("""
                                INSERT INTO step_change
                                SELECT :step, e.id, :slot, w.value ->> 1, w.value ->> 2, w.value ->> 3, e.status,
                                       COALESCE(j.text, r.text, ''),
                                       CASE WHEN j.text IS NOT NULL THEN 'DRAFT' WHEN r.origin = 'HUMAN' THEN 'PERSON'
                                            ELSE 'OTHER' END
                                FROM json_each(:rows) w CROSS JOIN entry e ON e.id = w.value ->> 0
                                LEFT JOIN revision r ON r.id =\s""" + Captions.COUNTING + """
                                LEFT JOIN journal j ON j.id = (
                                    SELECT MAX(id) FROM journal WHERE entry_id = e.id AND slot = :slot)""")
                        .bind("step", step)
                        .bind("slot", slot)
                        .bind("rows", JsonRows.of(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                        .execute();
            }
        });
    }

    void keepTags(long step, Collection<TagChange> changes) {
        keep(
                "INSERT OR REPLACE INTO step_tag SELECT :step, value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)",
                step,
                changes.stream()
                        .map(tag -> List.<Object>of(tag.entry().value(), tag.tag(), tag.isOn() ? 1 : 0))
                        .toList());
    }

    void keepPaths(long step, Collection<PathChange> changes) {
        keep(
                "INSERT INTO step_path SELECT :step, value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)",
                step,
                changes.stream()
                        .map(path -> List.<Object>of(path.entry().value(), path.was(), path.became()))
                        .toList());
    }

    void keepSegments(long step, Collection<SegmentChange> segments) {
        PreparedBatch rows =
                handle.prepareBatch("INSERT INTO step_segment VALUES (:step, :segment, :entry, :was, :became)");
        segments.forEach(change -> rows.bind("step", step)
                .bind("segment", change.segment())
                .bind("entry", change.entry().value())
                .bind("was", change.was().orElse(null))
                .bind("became", change.became())
                .add());
        rows.execute();
    }

    void keepImported(long step, Collection<Imported> imported) {
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO imported_record (step_id, entry_id, record) VALUES (:step, :entry, :record)");
        imported.forEach(each -> rows.bind("step", step)
                .bind("entry", each.entry().value())
                .bind("record", each.record())
                .add());
        rows.execute();
        PreparedBatch labels = handle.prepareBatch(
                "INSERT OR IGNORE INTO label_of_import (step_id, entry_id, label) VALUES (:step, :entry, :label)");
        imported.forEach(each -> each.labels().forEach(label -> labels.bind("step", step)
                .bind("entry", each.entry().value())
                .bind("label", label)
                .add()));
        labels.execute();
    }

    private void keep(String statement, long step, List<? extends List<?>> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate(statement)
                    .bind("step", step)
                    .bind("rows", JsonRows.of(rows))
                    .execute();
        }
    }
}
