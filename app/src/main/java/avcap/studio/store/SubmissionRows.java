package avcap.studio.store;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.review.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What is known of clips that a reviewer may look at, without reading their histories. */
final class SubmissionRows {

    /** The plus keeps SQLite from the index on statuses, by which each page would sort the whole project. */
    private static final String FACTS = """
            SELECT e.id, e.name, e.sha256, e.duration, e.status, e.is_edited, e.changed_at,
                   b.author, b.at, b.looked_ms, m.at AS drafted_at, f.author AS flagged_by, f.at AS flagged_at,
                   (SELECT AVG(json_extract(w.value, '$.logp')) FROM json_each(b.words) w) AS logp,
                   (SELECT p.at FROM revision p
                    WHERE p.author = b.author AND p.origin = 'HUMAN' AND p.id < b.id ORDER BY p.id DESC LIMIT 1)
                       AS before_at,
                   EXISTS (
                       SELECT 1 FROM standing_status_change s
                       JOIN standing_revision r ON r.entry_id = s.entry_id AND r.at = s.at AND r.author = s.author
                       WHERE s.entry_id = e.id AND s.was = 'RETURNED' AND s.became = 'ACCEPTED') AS is_changed,
                   EXISTS (
                       SELECT 1 FROM planting
                       WHERE entry_id = e.id AND author = b.author AND outcome = 'MISSED') AS is_plant_missed
            FROM entry e
            LEFT JOIN revision b ON b.id = e.base_id AND b.origin = 'HUMAN'
            LEFT JOIN revision m ON m.id = e.machine_id
            LEFT JOIN status_change f ON e.status = 'FLAGGED' AND f.id = (
                SELECT MAX(id) FROM standing_status_change WHERE entry_id = e.id AND became = 'FLAGGED')
            WHERE +e.status IN ('ACCEPTED', 'FLAGGED') AND\s""";

    private final Handle handle;

    SubmissionRows(Handle handle) {
        this.handle = handle;
    }

    List<Submission> page(Optional<EntryId> after, int most) {
        return read(handle.createQuery(FACTS + "e.id > :after ORDER BY e.id LIMIT :most")
                .bind("after", after.map(EntryId::value).orElse(0L))
                .bind("most", most));
    }

    List<Submission> of(Collection<EntryId> wanted) {
        return read(handle.createQuery(FACTS + "e.id IN (SELECT value FROM json_each(:ids)) ORDER BY e.id")
                .bind("ids", numbers(wanted.stream())));
    }

    private List<Submission> read(Query query) {
        List<Submission> bare = query.map((row, context) -> submission(row)).list();
        Map<EntryId, List<String>> versions = versions(bare);
        return bare.stream()
                .map(each -> each.withVersions(versions.getOrDefault(each.entry(), List.of())))
                .toList();
    }

    private record Version(EntryId entry, String text) {}

    /** The newest text of each person that was not taken back, as {@link avcap.studio.annotation.Versions} has it. */
    private Map<EntryId, List<String>> versions(List<Submission> of) {
        return handle
                .createQuery("""
                        SELECT entry_id, text, MAX(id) FROM standing_revision
                        WHERE entry_id IN (SELECT value FROM json_each(:ids))
                            AND slot = 1 AND origin = 'HUMAN' AND status <> 'APPROVED'
                        GROUP BY entry_id, author""")
                .bind("ids", numbers(of.stream().map(Submission::entry)))
                .map((row, context) -> new Version(new EntryId(row.getLong("entry_id")), row.getString("text")))
                .stream()
                .collect(Collectors.groupingBy(Version::entry, Collectors.mapping(Version::text, Collectors.toList())));
    }

    private static String numbers(Stream<EntryId> ids) {
        return ids.map(EntryId::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        boolean isFlagged = status == Status.FLAGGED && row.getString("flagged_by") != null;
        String author = row.getString(isFlagged ? "flagged_by" : "author");
        Instant at = time(row, isFlagged ? "flagged_at" : "at").orElse(Instant.ofEpochMilli(row.getLong("changed_at")));
        double logp = row.getDouble("logp");
        OptionalDouble mean = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(logp);
        Optional<Duration> spentAtMost = spent(time(row, "at"), time(row, "drafted_at"), time(row, "before_at"));
        return new Submission(
                new EntryId(row.getLong("id")),
                row.getString("name"),
                new ClipId(row.getString("sha256")),
                row.getDouble("duration"),
                status,
                new Annotator(named(author)),
                at,
                row.getInt("is_edited") == 1,
                mean,
                looked(row).or(() -> spentAtMost),
                row.getInt("is_changed") == 1,
                row.getInt("is_plant_missed") == 1,
                List.of());
    }

    /** Whoever marked a clip as accepted without a text is not kept with it. */
    private static String named(@Nullable String author) {
        return author == null ? "–" : author;
    }

    private static Optional<Duration> spent(
            Optional<Instant> accepted, Optional<Instant> drafted, Optional<Instant> before) {
        return accepted.flatMap(end -> Stream.of(drafted, before)
                .flatMap(Optional::stream)
                .filter(begin -> !begin.isAfter(end))
                .max(Instant::compareTo)
                .map(begin -> Duration.between(begin, end)));
    }

    /** How long the draft was on the screen, where that is known. */
    private static Optional<Duration> looked(ResultSet row) throws SQLException {
        long millis = row.getLong("looked_ms");
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    int judgedSince(Instant moment, Annotator by) {
        return handle.createQuery("""
                        SELECT COUNT(DISTINCT entry_id) FROM standing_status_change
                        WHERE at >= :at AND author = :by AND became IN ('APPROVED', 'RETURNED')""")
                .bind("at", moment.toEpochMilli())
                .bind("by", by.name())
                .mapTo(Integer.class)
                .one();
    }
}
