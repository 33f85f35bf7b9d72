package avcap.studio.store;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.SegmentState;
import avcap.studio.annotation.TagChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tags, labels, notes and segments, read and written inside a transaction that someone else has begun. */
final class RemarkRows {

    private static final double MILLIS = 1000.0;

    private final Handle handle;

    RemarkRows(Handle handle) {
        this.handle = handle;
    }

    Map<EntryId, Set<String>> tags(Collection<EntryId> entries) {
        return names(
                "SELECT entry_id, tag FROM tag WHERE entry_id IN (SELECT value FROM json_each(:entries)) ORDER BY tag",
                entries,
                LinkedHashSet::new);
    }

    /** Every tag that some clip bears; one row of the index is looked at for each. */
    Set<String> tags() {
        return new LinkedHashSet<>(handle.createQuery("""
                        WITH RECURSIVE each (tag) AS (
                            SELECT MIN(tag) FROM tag
                            UNION ALL
                            SELECT (SELECT MIN(t.tag) FROM tag t WHERE t.tag > each.tag) FROM each
                            WHERE each.tag IS NOT NULL)
                        SELECT tag FROM each WHERE tag IS NOT NULL""").mapTo(String.class).list());
    }

    /** Which tags a clip bore at a moment, in milliseconds since 1970; what came from a copy was done before it came. */
    Set<String> tagsAt(EntryId entry, long moment) {
        return new LinkedHashSet<>(handle.createQuery("""
                        SELECT c.tag FROM tag_change c
                        WHERE c.entry_id = :entry AND c.is_on = 1 AND c.id = (
                            SELECT n.id FROM tag_change n
                            WHERE n.entry_id = c.entry_id AND n.tag = c.tag COLLATE NOCASE AND n.at <= :at
                            ORDER BY n.at DESC, n.id DESC LIMIT 1)
                        ORDER BY c.tag COLLATE NOCASE""")
                .bind("entry", entry.value())
                .bind("at", moment)
                .mapTo(String.class)
                .list());
    }

    /** Whether a clip bore a tag at a moment, in milliseconds since 1970, whatever its case. */
    boolean hadTag(EntryId entry, String tag, long moment) {
        return tagsAt(entry, moment).stream().anyMatch(tag::equalsIgnoreCase);
    }

    /** In whichever way they came, each once: SQLite would go through all labels to find which are the same. */
    Map<EntryId, Set<String>> labels(Collection<EntryId> entries) {
        return names(
                "SELECT entry_id, label FROM standing_label WHERE entry_id IN (SELECT value FROM json_each(:entries))",
                entries,
                () -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    }

    private Map<EntryId, Set<String>> names(String query, Collection<EntryId> entries, Supplier<Set<String>> noNames) {
        Map<EntryId, Set<String>> names = new HashMap<>();
        handle.createQuery(query)
                .bind("entries", Rows.numbers(entries))
                .map((row, context) -> Map.entry(new EntryId(row.getLong(1)), row.getString(2)))
                .forEach(name -> names.computeIfAbsent(name.getKey(), any -> noNames.get())
                        .add(name.getValue()));
        return names;
    }

    boolean hasTag(EntryId entry, String tag) {
        return handle.createQuery("SELECT COUNT(*) FROM tag WHERE entry_id = :entry AND tag = :tag")
                        .bind("entry", entry.value())
                        .bind("tag", tag)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Writes down what was done with a tag elsewhere, and that it is so now. */
    void take(EntryId entry, TagChange change) {
        put(entry, change.tag(), change.isOn());
        keep(entry, change);
    }

    /** Writes down a state of a segment from elsewhere and gives its row; a segment that is new here has no number yet. */
    long take(EntryId entry, SegmentState state, Optional<Long> segment) {
        handle.createUpdate("""
                        INSERT INTO segment_revision
                            (segment, entry_id, start_ms, end_ms, low_hz, high_hz, kind, author, at, text)
                        VALUES (:segment, :entry, :start, :end, :low, :high, :kind, :author, :at, :text)""")
                .bind("segment", segment.orElse(null))
                .bind("entry", entry.value())
                .bind("start", state.startMillis())
                .bind("end", state.endMillis())
                .bind("low", low(state.band()))
                .bind("high", high(state.band()))
                .bind("kind", state.kind())
                .bind("author", state.by().name())
                .bind("at", state.at().toEpochMilli())
                .bind("text", state.text().orElse(null))
                .execute();
        return Captions.lastId(handle);
    }

    /** Whether that changed anything. */
    boolean tag(EntryId entry, String tag, boolean isOn, Annotator by, Instant now) {
        boolean isChange = put(entry, tag, isOn);
        if (isChange) {
            keep(entry, new TagChange(by, now, tag, isOn));
        }
        return isChange;
    }

    private boolean put(EntryId entry, String tag, boolean isOn) {
        String change = isOn
                ? "INSERT OR IGNORE INTO tag (entry_id, tag) VALUES (:entry, :tag)"
                : "DELETE FROM tag WHERE entry_id = :entry AND tag = :tag";
        return handle.createUpdate(change)
                        .bind("entry", entry.value())
                        .bind("tag", tag)
                        .execute()
                > 0;
    }

    private void keep(EntryId entry, TagChange change) {
        handle.createUpdate("""
                        INSERT INTO tag_change (entry_id, author, at, tag, is_on)
                        VALUES (:entry, :author, :at, :tag, :on)""")
                .bind("entry", entry.value())
                .bind("author", change.by().name())
                .bind("at", change.at().toEpochMilli())
                .bind("tag", change.tag())
                .bind("on", change.isOn() ? 1 : 0)
                .execute();
    }

    void label(EntryId entry, Set<String> labels) {
        for (String label : labels) {
            handle.createUpdate("INSERT OR IGNORE INTO label (entry_id, label) VALUES (:entry, :label)")
                    .bind("entry", entry.value())
                    .bind("label", label)
                    .execute();
        }
    }

    /** Clip by clip and oldest first. */
    List<Note> notes(Collection<EntryId> entries) {
        return handle.createQuery("""
                        SELECT entry_id, text, author, at FROM note
                        WHERE entry_id IN (SELECT value FROM json_each(:entries)) ORDER BY entry_id, id""")
                .bind("entries", Rows.numbers(entries))
                .map((row, context) -> new Note(
                        new EntryId(row.getLong("entry_id")),
                        row.getString("text"),
                        new Annotator(row.getString("author")),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    void note(Note note) {
        handle.createUpdate("INSERT INTO note (entry_id, author, at, text) VALUES (:entry, :author, :at, :text)")
                .bind("entry", note.entry().value())
                .bind("author", note.by().name())
                .bind("at", note.at().toEpochMilli())
                .bind("text", note.text())
                .execute();
    }

    /** The segments that are there now, clip by clip and in the order of time. */
    List<Segment> segments(Collection<EntryId> entries) {
        return handle.createQuery("""
                        SELECT COALESCE(s.segment, s.id) AS segment, s.entry_id, s.start_ms, s.end_ms, s.low_hz,
                               s.high_hz, s.kind, s.text, s.author, s.at
                        FROM (SELECT MAX(id) AS id FROM segment_revision
                              WHERE entry_id IN (SELECT value FROM json_each(:entries))
                              GROUP BY COALESCE(segment, id)) newest
                        JOIN segment_revision s ON s.id = newest.id
                        WHERE s.text IS NOT NULL
                        ORDER BY s.entry_id, s.start_ms, s.end_ms, s.id""")
                .bind("entries", Rows.numbers(entries))
                .map((row, context) -> new Segment(
                        row.getLong("segment"),
                        new EntryId(row.getLong("entry_id")),
                        TimeSpan.ofSeconds(row.getLong("start_ms") / MILLIS, row.getLong("end_ms") / MILLIS),
                        band(row),
                        row.getString("kind"),
                        row.getString("text"),
                        new Annotator(row.getString("author")),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /** Writes a state of a segment; a new one has no number yet, and one that is gone no text. */
    Segment segment(Segment segment, boolean isNew, boolean isGone) {
        handle.createUpdate("""
                        INSERT INTO segment_revision
                            (segment, entry_id, start_ms, end_ms, low_hz, high_hz, kind, author, at, text)
                        VALUES (:segment, :entry, :start, :end, :low, :high, :kind, :author, :at, :text)""")
                .bind("segment", isNew ? null : Long.valueOf(segment.id()))
                .bind("entry", segment.entry().value())
                .bind("start", Math.round(segment.span().start() * MILLIS))
                .bind("end", Math.round(segment.span().end() * MILLIS))
                .bind("low", low(segment.band()))
                .bind("high", high(segment.band()))
                .bind("kind", segment.kind())
                .bind("author", segment.by().name())
                .bind("at", segment.at().toEpochMilli())
                .bind("text", isGone ? null : segment.text())
                .execute();
        long id = isNew ? Captions.lastId(handle) : segment.id();
        return new Segment(
                id,
                segment.entry(),
                segment.span(),
                segment.band(),
                segment.kind(),
                segment.text(),
                segment.by(),
                segment.at());
    }

    private static @Nullable Integer low(Optional<FrequencyBand> band) {
        return band.map(FrequencyBand::lowHertz).orElse(null);
    }

    private static @Nullable Integer high(Optional<FrequencyBand> band) {
        return band.map(FrequencyBand::highHertz).orElse(null);
    }

    /** Of a row of a segment. */
    static Optional<FrequencyBand> band(ResultSet row) throws SQLException {
        int high = row.getInt("high_hz");
        return row.wasNull() ? Optional.empty() : Optional.of(new FrequencyBand(row.getInt("low_hz"), high));
    }

    /** The number of the state of a segment that counts now. */
    long state(long segment) {
        return handle.createQuery("SELECT COALESCE(MAX(id), :segment) FROM segment_revision WHERE segment = :segment")
                .bind("segment", segment)
                .mapTo(Long.class)
                .one();
    }

    /** Writes a state of a segment once more, or that the segment is gone. */
    void again(long segment, Optional<Long> state, Annotator by, Instant now) {
        handle.createUpdate("""
                        INSERT INTO segment_revision
                            (segment, entry_id, start_ms, end_ms, low_hz, high_hz, kind, author, at, text)
                        SELECT :segment, entry_id, start_ms, end_ms, low_hz, high_hz, kind, :author, :at,
                               CASE WHEN :gone THEN NULL ELSE text END
                        FROM segment_revision WHERE id = :state""")
                .bind("segment", segment)
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .bind("gone", state.isEmpty() ? 1 : 0)
                .bind("state", state.orElse(segment))
                .execute();
    }
}
