package avcap.studio.store;

import avcap.studio.annotation.Place;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The folder {@code snapshots} beside a project: copies that SQLite itself makes, over a connection of their own. */
final class SnapshotFolder {

    private static final Words WORDS = UiResources.storeWords();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{8}-\\d{6}-\\d{3})_([a-z]+)\\.avcap");
    private static final int NEWEST = 10;
    private static final Duration DAILY = Duration.ofDays(7);

    private final Path project;
    private final Path folder;

    /** The snapshots of a project's file. */
    SnapshotFolder(Path project) {
        this.project = project;
        this.folder = project.resolveSibling("snapshots");
    }

    List<Snapshot> newestFirst() throws StoreException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> snapshot(file).stream())
                    .sorted(Comparator.comparing(Snapshot::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new StoreException(WORDS.text("snapshots.folder", folder), e);
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
            throw new StoreException(WORDS.text("snapshots.failed", folder), e);
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
        Map<Place, Standings.Named> then = then(snapshot);
        List<SnapshotDifference> differences = new ArrayList<>();
        now().forEach((place, caption) -> {
            Standings.Named before = then.get(place);
            if (before != null && before.isOther(caption, place.slot())) {
                differences.add(new SnapshotDifference(place, caption.name(), before.standing(), caption.standing()));
            }
        });
        return differences;
    }

    private Map<Place, Standings.Named> now() throws StoreException {
        try (Handle handle = ProjectFolder.handle(SqliteFile.forReading(project))) {
            return Standings.of(handle);
        } catch (SQLException | JdbiException e) {
            throw StoreSentences.notRead(project, e);
        }
    }

    /** Read from a passing copy: a snapshot may be of an older shape, and is never changed. */
    private static Map<Place, Standings.Named> then(Snapshot snapshot) throws StoreException {
        try (SqliteProject copy = ProjectCopy.open(snapshot.file())) {
            return copy.standings();
        } catch (StoreException e) {
            throw new StoreException(WORDS.text("snapshots.unread", snapshot.file()), e);
        }
    }
}
