package avcap.studio.store;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.ClipState;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.TakenBack;
import avcap.studio.annotation.Writing;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the project file as values of the domain. */
final class Rows {

    /** Columns that {@link #entry} reads. */
    static final String ENTRIES = """
            SELECT e.id, e.name, e.path, e.sha256, e.duration, e.states, e.problem, e.status,
                   COALESCE(j.text, b.text, '') AS caption, COALESCE(b.score, m.score) AS score
            FROM entry e
            LEFT JOIN journal j ON j.id = e.draft_id
            LEFT JOIN revision b ON b.id = e.base_id
            LEFT JOIN revision m ON m.id = e.machine_id
            """;

    private Rows() {}

    static Entry entry(Path folder, ResultSet row) throws SQLException {
        String path = row.getString("path");
        return new Entry(
                new EntryId(row.getLong("id")),
                row.getString("name"),
                path,
                folder.resolve(path).normalize(),
                new ClipId(row.getString("sha256")),
                row.getDouble("duration"),
                states(row.getString("states")),
                Optional.ofNullable(row.getString("problem")),
                Status.valueOf(row.getString("status")),
                row.getString("caption"),
                score(row));
    }

    static Revision revision(ResultSet row) throws SQLException {
        long revises = row.getLong("revises");
        Optional<RevisionId> base = row.wasNull() ? Optional.empty() : Optional.of(new RevisionId(revises));
        Writing writing = new Writing(
                new EntryId(row.getLong("entry_id")),
                base,
                Origin.valueOf(row.getString("origin")),
                new Annotator(row.getString("author")),
                row.getString("text"),
                reading(row),
                Status.valueOf(row.getString("status")),
                new Slot(row.getInt("slot")),
                scrutiny(row));
        return new Revision(new RevisionId(row.getLong("id")), Instant.ofEpochMilli(row.getLong("at")), writing);
    }

    /** Empty for a row that settles what came before. */
    static Optional<Draft> draft(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return text == null
                ? Optional.empty()
                : Optional.of(new Draft(
                        new EntryId(row.getLong("entry_id")),
                        new Slot(row.getInt("slot")),
                        text,
                        new Annotator(row.getString("author")),
                        Instant.ofEpochMilli(row.getLong("at"))));
    }

    static TakenBack takenBack(ResultSet row) throws SQLException {
        return new TakenBack(
                new RevisionId(row.getLong("revision_id")),
                row.getInt("is_again") == 1,
                new Annotator(row.getString("author")),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    /** How a caption stands: a draft before everything, then the revision that outranks the others. */
    static CaptionNow captionNow(ResultSet row) throws SQLException {
        String settled = Objects.requireNonNullElse(row.getString("settled"), "");
        String draft = row.getString("draft");
        boolean isPersons = Origin.HUMAN.name().equals(row.getString("origin"));
        Standing.Source source = isPersons ? Standing.Source.PERSON : Standing.Source.OTHER;
        Standing standing = new Standing(
                Status.valueOf(row.getString("status")),
                draft == null ? settled : draft,
                draft == null ? source : Standing.Source.DRAFT);
        return new CaptionNow(new EntryId(row.getLong("id")), new Slot(row.getInt("slot")), standing, settled);
    }

    /** As a list in JSON, to be bound to a query. */
    static String numbers(Collection<EntryId> entries) {
        return entries.stream().map(EntryId::toString).collect(Collectors.joining(",", "[", "]"));
    }

    static String states(Collection<ClipState> states) {
        return states.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static Set<ClipState> states(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ClipState::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Reading> reading(ResultSet row) throws SQLException {
        String model = row.getString("model_id");
        return model == null
                ? Optional.empty()
                : Optional.of(new Reading(
                        model,
                        ReadingJson.decode(row.getString("decode")),
                        row.getDouble("score"),
                        ReadingJson.words(row.getString("words"))));
    }

    private static Optional<Scrutiny> scrutiny(ResultSet row) throws SQLException {
        long looked = row.getLong("looked_ms");
        if (row.wasNull()) {
            return Optional.empty();
        }
        boolean isUnchanged = row.getInt("is_unchanged") == 1;
        Optional<String> blind = Optional.ofNullable(row.getString("written_blind"));
        double coverage = row.getDouble("coverage");
        OptionalDouble heard = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(coverage);
        int times = row.getInt("plays");
        OptionalInt plays = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(times);
        return Optional.of(new Scrutiny(looked, isUnchanged, blind, plays, heard));
    }

    /** To be bound to a query. */
    static @Nullable Integer boxed(OptionalInt known) {
        return known.isPresent() ? known.getAsInt() : null;
    }

    /** To be bound to a query. */
    static @Nullable Double boxed(OptionalDouble known) {
        return known.isPresent() ? known.getAsDouble() : null;
    }

    private static OptionalDouble score(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}
