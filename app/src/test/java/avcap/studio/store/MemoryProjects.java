package avcap.studio.store;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;

/** Projects that are kept in memory, by the very same store. */
public final class MemoryProjects {

    private MemoryProjects() {}

    /** An empty project that believes it lies in a folder. */
    public static Project in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    /** The same, where the time is what a clock says. */
    public static Project in(Path folder, Clock clock) {
        Path file = folder.resolve(ProjectFolder.FILE);
        return new SqliteProject(file, handle(file), Optional.empty(), Optional.empty(), clock);
    }

    /** What such a project is kept by. */
    static Handle handle(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared");
        source.setEnforceForeignKeys(true);
        try {
            Connection connection = source.getConnection();
            Schema.migrate(file, source);
            Handle handle = Jdbi.create(() -> connection).open();
            handle.execute("INSERT INTO project (one, id, name, created_at) VALUES (1, 'in-memory', 'In memory', 0)");
            return handle;
        } catch (SQLException | StoreException e) {
            throw new AssertionError("A database in memory could not be made.", e);
        }
    }
}
