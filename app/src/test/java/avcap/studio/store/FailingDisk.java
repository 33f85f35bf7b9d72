package avcap.studio.store;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A real project in a real file whose disk fills up, or lets nobody write, when a test says so. */
public final class FailingDisk {

    private static final int ROOM = 100_000;

    private final Handle handle;
    private final Project project;

    private FailingDisk(Handle handle, Project project) {
        this.handle = handle;
        this.project = project;
    }

    /** Opens the project in a folder that nobody else has open. */
    public static FailingDisk under(Path folder) throws StoreException, SQLException {
        Path file = folder.resolve(ProjectFolder.FILE);
        Handle handle = MovableConnection.handle(SqliteFile.forWriting(file).getConnection());
        return new FailingDisk(
                handle, new SqliteProject(file, handle, Optional.empty(), Optional.empty(), Clock.systemUTC()));
    }

    public Project project() {
        return project;
    }

    /** No page more fits. */
    public void fillUp() {
        int pages = handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
        handle.execute("PRAGMA max_page_count = " + pages);
    }

    public void makeRoom() {
        handle.execute("PRAGMA max_page_count = " + ROOM);
    }

    /** As if it were mounted to be read only. */
    public void refuseWrites() {
        handle.execute("PRAGMA query_only = 1");
    }
}
