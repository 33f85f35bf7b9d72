package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.SegmentState;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import avcap.studio.annotation.TagChange;
import avcap.studio.annotation.TakenBack;
import avcap.studio.annotation.Typed;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.CommentChange;
import avcap.studio.annotation.review.ReviewLog;
import avcap.studio.annotation.review.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Everything that was done to clips, a table at a time for many clips at once. */
final class LogRows {

    private static final String TAKEN_BACK =
            "(SELECT r.entry_id, t.* FROM revision r JOIN taken_back t ON t.revision_id = r.id)";

    private static final String STATUSES =
            "(SELECT c.*, EXISTS (SELECT 1 FROM standing_status_change WHERE id = c.id) AS stands FROM status_change c)";

    private final Handle handle;

    LogRows(Handle handle) {
        this.handle = handle;
    }

    /** What a row says. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<ClipLog> of(List<Entry> entries) {
        String ids = entries.stream().map(entry -> entry.id().toString()).collect(Collectors.joining(",", "[", "]"));
        Map<Long, List<Revision>> revisions = rows(DisagreementRows.MEASURED, ids, DisagreementRows::revision);
        Map<Long, List<TakenBack>> takenBack = rows(TAKEN_BACK, ids, Rows::takenBack);
        Map<Long, List<Typed>> typed = rows("journal", ids, LogRows::typed);
        Map<Long, List<StatusChange>> statuses = rows(STATUSES, ids, LogRows::status);
        Map<Long, List<TagChange>> tags = rows("tag_change", ids, LogRows::tag);
        Map<Long, List<Note>> notes = rows("note", ids, LogRows::note);
        Map<Long, List<String>> labels = rows("standing_label", ids, row -> row.getString("label"));
        Map<Long, List<SegmentState>> segments = rows("segment_revision", ids, LogRows::segment);
        Map<Long, ReviewLog> reviews = reviews(entries, ids);
        Map<Long, List<Planting>> plantings = rows("planting", ids, PlantingRows::planting);
        List<ClipLog> logs = new ArrayList<>();
        for (Entry entry : entries) {
            long id = entry.id().value();
            logs.add(new ClipLog(
                    entry,
                    revisions.getOrDefault(id, List.of()),
                    takenBack.getOrDefault(id, List.of()),
                    typed.getOrDefault(id, List.of()),
                    statuses.getOrDefault(id, List.of()),
                    tags.getOrDefault(id, List.of()),
                    notes.getOrDefault(id, List.of()),
                    new HashSet<>(labels.getOrDefault(id, List.of())),
                    segments.getOrDefault(id, List.of()),
                    reviews.getOrDefault(id, ReviewLog.NONE),
                    plantings.getOrDefault(id, List.of())));
        }
        return logs;
    }

    private Map<Long, ReviewLog> reviews(List<Entry> entries, String ids) {
        Map<Long, List<Comment>> comments = rows("(" + CommentRows.COMMENTS + ")", ids, CommentRows::comment);
        Map<Long, List<CommentChange>> changes = rows("(" + CommentRows.CHANGES + ")", ids, CommentRows::change);
        Map<Long, List<Verdict>> verdicts = rows("verdict", ids, CommentRows::verdict);
        return entries.stream()
                .map(entry -> entry.id().value())
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new ReviewLog(
                                comments.getOrDefault(id, List.of()),
                                changes.getOrDefault(id, List.of()),
                                verdicts.getOrDefault(id, List.of()))));
    }

    private <T> Map<Long, List<T>> rows(String table, String ids, Reading<T> reading) {
        String order = "standing_label".equals(table) ? "label" : "id";
        Map<Long, List<T>> rows = new HashMap<>();
        handle.createQuery("SELECT * FROM " + table
                        + " WHERE entry_id IN (SELECT value FROM json_each(:ids)) ORDER BY entry_id, " + order)
                .bind("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("entry_id"), reading.of(row)))
                .forEach(row -> rows.computeIfAbsent(row.getKey(), any -> new ArrayList<>())
                        .add(row.getValue()));
        return rows;
    }

    private static Typed typed(ResultSet row) throws SQLException {
        return new Typed(
                new Slot(row.getInt("slot")), Optional.ofNullable(row.getString("text")), author(row), at(row));
    }

    private static StatusChange status(ResultSet row) throws SQLException {
        return new StatusChange(
                author(row),
                at(row),
                Status.valueOf(row.getString("was")),
                Status.valueOf(row.getString("became")),
                row.getInt("stands") == 1);
    }

    private static TagChange tag(ResultSet row) throws SQLException {
        return new TagChange(author(row), at(row), row.getString("tag"), row.getInt("is_on") == 1);
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(new EntryId(row.getLong("entry_id")), row.getString("text"), author(row), at(row));
    }

    private static SegmentState segment(ResultSet row) throws SQLException {
        long first = row.getLong("segment");
        long segment = row.wasNull() ? row.getLong("id") : first;
        return new SegmentState(
                segment,
                row.getLong("start_ms"),
                row.getLong("end_ms"),
                RemarkRows.band(row),
                row.getString("kind"),
                Optional.ofNullable(row.getString("text")),
                author(row),
                at(row));
    }

    private static Annotator author(ResultSet row) throws SQLException {
        return new Annotator(row.getString("author"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong("at"));
    }
}
