package avcap.studio.store;

import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.StoreException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** One call at a time to the project's file, each change all or nothing, each fault a sentence. */
final class Transactions {

    private Path file;
    private final Handle handle;
    private final Optional<String> readOnlyReason;

    Transactions(Path file, Handle handle, Optional<String> readOnlyReason) {
        this.file = file;
        this.handle = handle;
        this.readOnlyReason = readOnlyReason;
    }

    /** Something asked of the file. */
    @FunctionalInterface
    interface Query<T> {
        T run() throws StoreException;
    }

    synchronized <T> T read(Query<T> query) throws StoreException {
        try {
            return query.run();
        } catch (JdbiException e) {
            throw StoreSentences.notRead(file, e);
        }
    }

    synchronized <T> T write(Query<T> change) throws StoreException {
        if (readOnlyReason.isPresent()) {
            throw new ChangeRefusedException(readOnlyReason.get());
        }
        try {
            return inTransaction(change);
        } catch (JdbiException e) {
            throw StoreSentences.notSaved(file, e);
        }
    }

    /**
     * All of a change or nothing. Begin and commit are spoken to SQLite directly: a driver that is refused the lock believes
     * itself inside a transaction, and what came next would be kept nowhere.
     */
    private <T> T inTransaction(Query<T> change) throws StoreException {
        handle.execute("BEGIN IMMEDIATE");
        try {
            T result = change.run();
            handle.execute("COMMIT");
            return result;
        } catch (RuntimeException | StoreException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception why) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            why.addSuppressed(e); // On a full disk SQLite has rolled back by itself.
        }
    }

    /** From now on faults are those of another file. */
    synchronized void moved(Path other) {
        file = other;
    }

    synchronized void close() {
        handle.close();
    }
}
