package avcap.studio.store;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.MissingClip;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Where clips lie, read and written inside a transaction that someone else has begun. */
final class ClipPaths {

    private static final Words WORDS = UiResources.storeWords();

    private final Handle handle;

    ClipPaths(Handle handle) {
        this.handle = handle;
    }

    /** Relative to the project's folder with forward slashes if inside it, else absolute. */
    static String inProject(Path folder, Path clip) {
        return clip.startsWith(folder) ? folder.relativize(clip).toString().replace('\\', '/') : clip.toString();
    }

    /** How a file would be told of if it were missing. */
    List<MissingClip> all(Path folder) {
        return handle.createQuery("SELECT id, name, path, sha256, bytes FROM entry ORDER BY id")
                .map((row, context) -> new MissingClip(
                        new EntryId(row.getLong("id")),
                        row.getString("name"),
                        folder.resolve(row.getString("path")).normalize(),
                        new ClipId(row.getString("sha256")),
                        bytes(row)))
                .list();
    }

    private static OptionalLong bytes(ResultSet row) throws SQLException {
        long bytes = row.getLong("bytes");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    String path(EntryId entry) {
        return handle.createQuery("SELECT path FROM entry WHERE id = :entry")
                .bind("entry", entry.value())
                .mapTo(String.class)
                .one();
    }

    /** Whether a clip lies at a path. */
    boolean isTaken(String path) {
        return handle.createQuery("SELECT COUNT(*) FROM entry WHERE path = :path")
                        .bind("path", path)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether that changed anything. */
    boolean change(EntryId entry, String path, Annotator by, Instant now) throws StoreException {
        String was = path(entry);
        if (was.equals(path)) {
            return false;
        }
        if (isTaken(path)) {
            throw new ChangeRefusedException(WORDS.text("clip.taken", path));
        }
        handle.createUpdate("UPDATE entry SET path = :path WHERE id = :entry")
                .bind("path", path)
                .bind("entry", entry.value())
                .execute();
        handle.createUpdate("""
                        INSERT INTO path_change (entry_id, author, at, was, became)
                        VALUES (:entry, :author, :at, :was, :became)""")
                .bind("entry", entry.value())
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .bind("was", was)
                .bind("became", path)
                .execute();
        return true;
    }
}
