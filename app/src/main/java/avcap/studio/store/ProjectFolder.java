package avcap.studio.store;

import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The folder of a project: whether there is one, making one, opening it. */
public final class ProjectFolder {

    private static final Words WORDS = UiResources.storeWords();

    /** Name of the project's file in its folder. */
    public static final String FILE = "project.avcap";

    private ProjectFolder() {}

    /** Whether a folder holds a project. */
    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Opens the project in a folder; for reading only if another program has it or the folder may not be written to. A project of
     * an older studio is brought up to date, after a snapshot of it as it is; what was typed just before a studio ended is brought
     * back.
     *
     * @param folder the folder, or the project's file in it
     */
    public static SqliteProject open(Path folder) throws StoreException {
        Path home = home(folder);
        if (!isProject(home)) {
            throw new StoreException(WORDS.text("project.none", home, FILE));
        }
        Path file = home.resolve(FILE);
        if (!Files.isWritable(home) || !Files.isWritable(file)) {
            return openToRead(file, WORDS.text("project.readOnly", home));
        }
        Optional<ProjectLock> lock = takeLock(home);
        if (lock.isEmpty()) {
            return openToRead(file, WORDS.text("project.inUse", ProjectLock.holder(home)));
        }
        return openToWrite(file, lock.get(), Optional.empty());
    }

    /** Makes a project in a folder that holds none yet; the folder is made if need be. */
    public static SqliteProject create(Path folder, String name) throws StoreException {
        Path home = folder.toAbsolutePath().normalize();
        if (isProject(home)) {
            throw new StoreException(WORDS.text("project.there", home));
        }
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StoreException(WORDS.text("project.noFolder", home), e);
        }
        ProjectLock lock = takeLock(home).orElseThrow(() -> new StoreException(WORDS.text("project.making", home)));
        return openToWrite(home.resolve(FILE), lock, Optional.of(name));
    }

    /**
     * Takes away a project that was just made and is closed, as when its making was stopped half-way; what else lies in its folder
     * stays.
     */
    public static void discard(Path folder) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        for (String name : List.of(FILE, FILE + "-wal", FILE + "-shm")) {
            Files.deleteIfExists(home.resolve(name));
        }
        ProjectLock.discard(home);
    }

    /**
     * Opens what another copy of a project holds at this moment, for reading only; it is never written to, also where an older
     * studio made it or someone has it open.
     *
     * @param folder the copy's folder, or the project's file in it
     */
    public static SqliteProject openCopy(Path folder) throws StoreException {
        Path home = home(folder);
        if (!isProject(home)) {
            throw new StoreException(WORDS.text("project.noCopy", home, FILE));
        }
        return ProjectCopy.open(home.resolve(FILE));
    }

    static Path home(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        boolean isFile = FILE.equals(String.valueOf(absolute.getFileName())) && Files.isRegularFile(absolute);
        return isFile ? absolute.resolveSibling("").normalize() : absolute;
    }

    private static Optional<ProjectLock> takeLock(Path home) throws StoreException {
        try {
            return ProjectLock.take(home);
        } catch (IOException e) {
            throw new StoreException(WORDS.text("project.notWritable", home), e);
        }
    }

    private static SqliteProject openToWrite(Path file, ProjectLock lock, Optional<String> newName)
            throws StoreException {
        try {
            DataSource source = SqliteFile.forWriting(file);
            if (Schema.isOlder(file, source)) {
                new SnapshotFolder(file)
                        .take(Occasion.UPGRADE, Clock.systemUTC().instant());
            }
            Schema.migrate(file, source);
            return openToWrite(file, handle(source), lock, newName);
        } catch (SQLException | JdbiException e) {
            release(lock, e);
            throw StoreSentences.notRead(file, e);
        } catch (StoreException e) {
            release(lock, e);
            throw e;
        }
    }

    private static SqliteProject openToWrite(Path file, Handle handle, ProjectLock lock, Optional<String> newName)
            throws StoreException {
        try {
            if (isNameless(handle)) {
                christen(handle, newName.orElse(nameOf(file)));
            }
            BroughtBack broughtBack = new DraftReplay(file, handle).once();
            return new SqliteProject(file, handle, Optional.of(lock), Optional.empty(), Clock.systemUTC(), broughtBack);
        } catch (StoreException | JdbiException e) {
            handle.close();
            throw e;
        }
    }

    private static SqliteProject openToRead(Path file, String reason) throws StoreException {
        try {
            DataSource source =
                    canMakeSideFiles(file) ? SqliteFile.forReading(file) : SqliteFile.forReadingUnchanging(file);
            Schema.check(file, source);
            return new SqliteProject(file, handle(source), Optional.empty(), Optional.of(reason), Clock.systemUTC());
        } catch (SQLException | JdbiException e) {
            throw StoreSentences.notRead(file, e);
        }
    }

    /** A file in write-ahead mode is read with the help of side files, which must be there or be made. */
    static boolean canMakeSideFiles(Path file) {
        return Files.isWritable(file.resolveSibling("")) || Files.exists(file.resolveSibling(FILE + "-shm"));
    }

    static Handle handle(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        return MovableConnection.handle(connection);
    }

    /** A new file, or one whose making was cut short. */
    private static boolean isNameless(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM project")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    private static String nameOf(Path file) {
        Path folder = file.resolveSibling("").normalize().getFileName();
        return folder == null ? WORDS.text("project.name") : folder.toString();
    }

    private static void christen(Handle handle, String name) {
        handle.createUpdate("INSERT INTO project (one, id, name, created_at) VALUES (1, :id, :name, :at)")
                .bind("id", UUID.randomUUID().toString())
                .bind("name", name)
                .bind("at", Clock.systemUTC().millis())
                .execute();
    }

    private static void release(ProjectLock lock, Exception why) {
        try {
            lock.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
