package avcap.studio.store;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.CommentChange;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.QuickCode;
import avcap.studio.annotation.review.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Comments and verdicts, read and written inside a transaction that someone else has begun. */
final class CommentRows {

    /** All comments, as the newest word on each has it. */
    static final String COMMENTS = """
            SELECT c.*, COALESCE((
                SELECT is_resolved FROM comment_change WHERE comment_id = c.id ORDER BY id DESC LIMIT 1), 0)
                AS is_resolved
            FROM comment c""";

    /** What became of comments, with their clips. */
    static final String CHANGES = "SELECT c.entry_id, n.* FROM comment_change n JOIN comment c ON c.id = n.comment_id";

    private static final double MILLIS = 1000.0;

    private final Handle handle;

    CommentRows(Handle handle) {
        this.handle = handle;
    }

    List<Comment> of(EntryId entry) {
        return handle.createQuery(COMMENTS + " WHERE c.entry_id = :entry ORDER BY c.at, c.id")
                .bind("entry", entry.value())
                .map((row, context) -> comment(row))
                .list();
    }

    static Comment comment(ResultSet row) throws SQLException {
        NewComment said = new NewComment(
                new EntryId(row.getLong("entry_id")),
                revision(row, "revision_id"),
                pin(row),
                Optional.ofNullable(row.getString("code")).map(QuickCode::valueOf),
                row.getString("text"),
                new Annotator(row.getString("author")));
        return new Comment(
                row.getLong("id"), Instant.ofEpochMilli(row.getLong("at")), said, row.getInt("is_resolved") == 1);
    }

    private static Pin pin(ResultSet row) throws SQLException {
        int number = row.getInt("word");
        Pin pin = row.wasNull() ? Pin.CLIP : Pin.onWord(number, row.getString("word_text"));
        double start = row.getLong("start_ms") / MILLIS;
        return row.wasNull() ? pin : pin.during(Optional.of(TimeSpan.ofSeconds(start, row.getLong("end_ms") / MILLIS)));
    }

    private static Optional<RevisionId> revision(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new RevisionId(number));
    }

    Comment add(NewComment comment, Instant now) {
        Optional<Pin.Word> word = comment.pin().word();
        Optional<TimeSpan> span = comment.pin().span();
        handle.createUpdate("""
                        INSERT INTO comment
                            (entry_id, revision_id, word, word_text, start_ms, end_ms, code, author, at, text)
                        VALUES (:entry, :revision, :word, :wordText, :start, :end, :code, :author, :at, :text)""")
                .bind("entry", comment.entry().value())
                .bind("revision", comment.version().map(RevisionId::value).orElse(null))
                .bind("word", word.map(Pin.Word::number).orElse(null))
                .bind("wordText", word.map(Pin.Word::text).orElse(null))
                .bind(
                        "start",
                        span.map(time -> Math.round(time.start() * MILLIS)).orElse(null))
                .bind("end", span.map(time -> Math.round(time.end() * MILLIS)).orElse(null))
                .bind("code", comment.code().map(QuickCode::name).orElse(null))
                .bind("author", comment.by().name())
                .bind("at", now.toEpochMilli())
                .bind("text", comment.text())
                .execute();
        return new Comment(Captions.lastId(handle), now, comment, false);
    }

    Comment resolve(Comment comment, boolean isResolved, Annotator by, Instant now) {
        take(new CommentChange(comment.id(), by, now, isResolved));
        return new Comment(comment.id(), comment.at(), comment.said(), isResolved);
    }

    /** Adds what became of a comment, as it is told. */
    void take(CommentChange change) {
        handle.createUpdate("""
                        INSERT INTO comment_change (comment_id, author, at, is_resolved)
                        VALUES (:comment, :author, :at, :resolved)""")
                .bind("comment", change.comment())
                .bind("author", change.by().name())
                .bind("at", change.at().toEpochMilli())
                .bind("resolved", change.isResolved() ? 1 : 0)
                .execute();
    }

    static CommentChange change(ResultSet row) throws SQLException {
        return new CommentChange(
                row.getLong("comment_id"),
                new Annotator(row.getString("author")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("is_resolved") == 1);
    }

    List<Verdict> verdicts(EntryId entry) {
        return handle.createQuery("SELECT * FROM verdict WHERE entry_id = :entry ORDER BY at, id")
                .bind("entry", entry.value())
                .map((row, context) -> verdict(row))
                .list();
    }

    List<Verdict> verdictsSince(Instant moment) {
        return handle.createQuery("SELECT * FROM verdict WHERE at >= :at ORDER BY at, id")
                .bind("at", moment.toEpochMilli())
                .map((row, context) -> verdict(row))
                .list();
    }

    static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                new EntryId(row.getLong("entry_id")),
                new RevisionId(row.getLong("one_id")),
                new RevisionId(row.getLong("other_id")),
                revision(row, "chosen_id"),
                row.getInt("was_blind") == 1,
                new Annotator(row.getString("author")),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    void judge(Verdict verdict) {
        handle.createUpdate("""
                        INSERT INTO verdict (entry_id, one_id, other_id, chosen_id, was_blind, author, at)
                        VALUES (:entry, :one, :other, :chosen, :blind, :author, :at)""")
                .bind("entry", verdict.entry().value())
                .bind("one", verdict.one().value())
                .bind("other", verdict.other().value())
                .bind("chosen", verdict.chosen().map(RevisionId::value).orElse(null))
                .bind("blind", verdict.wasBlind() ? 1 : 0)
                .bind("author", verdict.by().name())
                .bind("at", verdict.at().toEpochMilli())
                .execute();
    }
}
