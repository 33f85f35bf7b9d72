package avcap.studio.store;

import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** A project's file as it is at a moment, read from a passing copy that SQLite makes and that goes when it is closed. */
final class ProjectCopy implements Closeable {

    private static final Words WORDS = UiResources.storeWords();

    private final Path folder;

    private ProjectCopy(Path folder) {
        this.folder = folder;
    }

    /** Opens a project's file without touching it: the passing copy is brought up to date, not the file. */
    static SqliteProject open(Path file) throws StoreException {
        ProjectCopy copy = new ProjectCopy(folder(file));
        try {
            Path passing = copy.folder.resolve(ProjectFolder.FILE);
            write(
                    ProjectFolder.canMakeSideFiles(file)
                            ? SqliteFile.forReading(file)
                            : SqliteFile.forReadingUnchanging(file),
                    passing);
            DataSource source = SqliteFile.forWriting(passing);
            Schema.migrate(file, source);
            Handle handle = ProjectFolder.handle(source);
            bringBack(file, handle);
            return new SqliteProject(
                    file, handle, Optional.of(copy), Optional.of(WORDS.text("copy.readOnly")), Clock.systemUTC());
        } catch (SQLException | JdbiException e) {
            copy.giveUp(e);
            throw StoreSentences.notRead(file, e);
        } catch (StoreException e) {
            copy.giveUp(e);
            throw e;
        }
    }

    private static void bringBack(Path file, Handle handle) throws StoreException {
        try {
            new DraftReplay(file, handle).inCopy();
        } catch (StoreException | JdbiException e) {
            handle.close();
            throw e;
        }
    }

    private static Path folder(Path file) throws StoreException {
        try {
            return Files.createTempDirectory("avcap-copy");
        } catch (IOException e) {
            throw new StoreException(WORDS.text("copy.noRoom", file), e);
        }
    }

    /** Copies a project's file as it is at this moment; whoever writes to it goes on. */
    static void write(DataSource project, Path copy) throws SQLException {
        try (Connection connection = project.getConnection();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        }
    }

    private void giveUp(Exception why) {
        try {
            close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
