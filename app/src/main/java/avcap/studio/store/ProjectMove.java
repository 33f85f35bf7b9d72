package avcap.studio.store;

import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A copy of a project in another folder, for its work to go on there. The clips stay where they are: the copy names them by
 * their whole paths. What else is kept of a project as text, such as its guideline, goes along.
 */
final class ProjectMove implements AutoCloseable {

    private static final Words WORDS = UiResources.storeWords();
    private static final String COPY = "VACUUM INTO ?";
    private static final Map<String, List<String>> NAMING_FILES =
            Map.of("entry", List.of("path"), "step_path", List.of("was", "became"));
    private static final Set<String> KEPT_BESIDE = Set.of("json", "jsonl", "txt");

    private final Path from;
    private final Path home;
    private final ProjectLock lock;
    private boolean isTaken;

    private ProjectMove(Path from, Path home, ProjectLock lock) {
        this.from = from;
        this.home = home;
        this.lock = lock;
    }

    /** Makes room for a copy of the project in a folder. */
    static ProjectMove into(Path other, Path from) throws StoreException {
        Path home = other.toAbsolutePath().normalize();
        if (ProjectFolder.isProject(home)) {
            throw new StoreException(WORDS.text("move.there", home));
        }
        try {
            Files.createDirectories(home);
            ProjectLock lock =
                    ProjectLock.take(home).orElseThrow(() -> new StoreException(WORDS.text("move.making", home)));
            return new ProjectMove(from, home, lock);
        } catch (IOException e) {
            throw new StoreException(WORDS.text("move.notWritable", home), e);
        }
    }

    /** Copies all that can be read over a handle, and leads it to the copy. */
    ProjectLock take(Handle handle) throws StoreException {
        Path part = home.resolve("." + ProjectFolder.FILE + ".part");
        try {
            Files.deleteIfExists(part);
            copyInto(part, handle);
            nameWholePaths(part);
            copyBeside();
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
            MovableConnection.move(handle, SqliteFile.forWriting(file()).getConnection());
            isTaken = true;
            return lock;
        } catch (SQLException | JdbiException e) {
            deleteAll(part, e);
            throw StoreSentences.notCopied(from.resolve(ProjectFolder.FILE), home, e);
        } catch (IOException e) {
            deleteAll(part, e);
            throw new StoreException(WORDS.text("move.failed", home), e);
        }
    }

    /** A connection that may not write any more may not even copy; then one that only reads is tried. */
    private void copyInto(Path part, Handle handle) throws SQLException, IOException {
        try {
            handle.execute(COPY, part.toString());
        } catch (JdbiException e) {
            Files.deleteIfExists(part);
            try (Connection reading = SqliteFile.forReading(from.resolve(ProjectFolder.FILE))
                            .getConnection();
                    Handle reader = Jdbi.create(() -> reading).open()) {
                reader.execute(COPY, part.toString());
            } catch (SQLException | JdbiException also) {
                e.addSuppressed(also);
                throw e;
            }
        }
    }

    Path file() {
        return home.resolve(ProjectFolder.FILE);
    }

    private void nameWholePaths(Path part) throws SQLException {
        try (Connection connection = SqliteFile.forWriting(part).getConnection();
                Handle copy = Jdbi.create(() -> connection).open()) {
            copy.execute("PRAGMA journal_mode = DELETE"); // no side files of a name that is about to go
            copy.useTransaction(this::nameWholePaths);
        }
    }

    private void nameWholePaths(Handle copy) {
        copy.execute("CREATE TEMP TABLE whole (path TEXT PRIMARY KEY, name TEXT NOT NULL)");
        NAMING_FILES.forEach((table, columns) -> columns.forEach(column -> nameWholePaths(copy, table, column)));
    }

    /** One look at the table for all of its paths, however many they are. */
    private void nameWholePaths(Handle copy, String table, String column) {
        PreparedBatch names = copy.prepareBatch("INSERT OR IGNORE INTO whole VALUES (:path, :name)");
        copy.createQuery("SELECT DISTINCT " + column + " FROM " + table).mapTo(String.class).list().stream()
                .filter(path -> !Path.of(path).isAbsolute())
                .forEach(path -> names.bind("path", path)
                        .bind("name", from.resolve(path).normalize().toString())
                        .add());
        names.execute();
        copy.execute("UPDATE " + table + " SET " + column + " = whole.name FROM whole WHERE whole.path = " + table + "."
                + column);
    }

    private void copyBeside() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(from)) {
            kept = files.filter(Files::isRegularFile)
                    .filter(ProjectMove::isKept)
                    .toList();
        }
        for (Path file : kept) {
            Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What waits to be journalled goes along by itself. */
    private static boolean isKept(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.equals(UnsavedDrafts.NAME)
                && KEPT_BESIDE.contains(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void deleteAll(Path part, Exception why) {
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(file());
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Gives the folder back unless the copy was taken. */
    @Override
    public void close() throws IOException {
        if (!isTaken) {
            lock.close();
        }
    }
}
