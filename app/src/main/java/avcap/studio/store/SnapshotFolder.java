package avcap.studio.store;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The folder {@code snapshots} beside a project: copies that SQLite itself makes, over a connection of their own. */
final class SnapshotFolder {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{8}-\\d{6}-\\d{3})_([a-z]+)\\.avcap");
    private static final int NEWEST = 10;
    private static final Duration DAILY = Duration.ofDays(7);

    /** Columns that exist since the first shape of the file, so that old snapshots can be read without changing them. */
    private static final String STANDINGS = """
            SELECT e.id, e.name, e.status, COALESCE(j.text, b.text, '') AS text,
                   CASE WHEN j.id IS NOT NULL THEN 'DRAFT' WHEN b.origin = 'HUMAN' THEN 'PERSON' ELSE 'OTHER' END AS source
            FROM entry e
            LEFT JOIN journal j ON j.id = e.draft_id
            LEFT JOIN revision b ON b.id = e.base_id
            ORDER BY e.id
            """;

    private final Path project;
    private final Path folder;

    /** The snapshots of a project's file. */
    SnapshotFolder(Path project) {
        this.project = project;
        this.folder = project.resolveSibling("snapshots");
    }

    private record Named(String name, Standing standing) {}

    List<Snapshot> newestFirst() throws StoreException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> snapshot(file).stream())
                    .sorted(Comparator.comparing(Snapshot::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new StoreException(
                    "The snapshots in " + folder + " could not be read. Check that it may be opened.", e);
        }
    }

    private static Optional<Snapshot> snapshot(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        Instant at = MOMENT.parse(name.group(1), Instant::from);
        return Arrays.stream(Occasion.values())
                .filter(occasion -> occasion.inFileName().equals(name.group(2)))
                .findFirst()
                .map(occasion -> new Snapshot(file, at, occasion, file.toFile().length()));
    }

    /** Copies the project; the copy has its name only when it is whole. */
    Snapshot take(Occasion occasion, Instant now) throws StoreException {
        String name = MOMENT.format(now) + "_" + occasion.inFileName() + ".avcap";
        Path part = folder.resolve("." + name + ".part");
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            ProjectCopy.write(SqliteFile.forReading(project), part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            rotate(now);
            return new Snapshot(file, Instant.ofEpochMilli(now.toEpochMilli()), occasion, Files.size(file));
        } catch (SQLException e) {
            throw StoreSentences.notRead(file, e);
        } catch (IOException e) {
            throw new StoreException(
                    "No snapshot could be put into " + folder + ". The project itself is as it was; free some space.",
                    e);
        }
    }

    Optional<Snapshot> takeOfTheDay(Instant now) throws StoreException {
        boolean isTaken = newestFirst().stream()
                .anyMatch(snapshot -> snapshot.occasion() == Occasion.DAY
                        && day(snapshot.at()).equals(day(now)));
        return isTaken ? Optional.empty() : Optional.of(take(Occasion.DAY, now));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    private void rotate(Instant now) throws StoreException, IOException {
        Set<LocalDate> days = new HashSet<>();
        List<Snapshot> all = newestFirst();
        for (int i = 0; i < all.size(); i++) {
            Snapshot snapshot = all.get(i);
            boolean isOfItsDay = days.add(day(snapshot.at())) && snapshot.at().isAfter(now.minus(DAILY));
            if (i >= NEWEST && !isOfItsDay) {
                Files.delete(snapshot.file());
            }
        }
    }

    List<SnapshotDifference> compare(Snapshot snapshot) throws StoreException {
        Map<Long, Named> then = then(snapshot);
        try {
            Map<Long, Named> now = standings(SqliteFile.forReading(project));
            List<SnapshotDifference> differences = new ArrayList<>();
            now.forEach((id, clip) -> {
                Named before = then.get(id);
                if (before != null && !before.standing().equals(clip.standing())) {
                    differences.add(
                            new SnapshotDifference(new EntryId(id), clip.name(), before.standing(), clip.standing()));
                }
            });
            return differences;
        } catch (SQLException e) {
            throw StoreSentences.notRead(project, e);
        }
    }

    private static Map<Long, Named> then(Snapshot snapshot) throws StoreException {
        try {
            return standings(SqliteFile.forReadingUnchanging(snapshot.file()));
        } catch (SQLException e) {
            throw new StoreException(
                    "The snapshot " + snapshot.file() + " could not be read. The project is as it was; choose another.",
                    e);
        }
    }

    private static Map<Long, Named> standings(DataSource source) throws SQLException {
        Map<Long, Named> standings = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STANDINGS)) {
            while (row.next()) {
                Standing standing = new Standing(
                        Status.valueOf(row.getString("status")),
                        row.getString("text"),
                        Standing.Source.valueOf(row.getString("source")));
                standings.put(row.getLong("id"), new Named(row.getString("name"), standing));
            }
        }
        return standings;
    }
}
