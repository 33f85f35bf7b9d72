package avcap.studio.store;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Status;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The clips of a project, read and written inside a transaction that someone else has begun. */
final class ClipRows {

    private final Handle handle;

    ClipRows(Handle handle) {
        this.handle = handle;
    }

    /** In the order in which they were added. */
    List<Entry> all(Path folder) {
        return handle.createQuery(Rows.ENTRIES + "ORDER BY e.id")
                .map((row, context) -> Rows.entry(folder, row))
                .list();
    }

    List<Entry> some(Path folder, Collection<EntryId> wanted) {
        return handle.createQuery(Rows.ENTRIES + "WHERE e.id IN (SELECT value FROM json_each(:ids)) ORDER BY e.id")
                .bind("ids", Rows.numbers(wanted))
                .map((row, context) -> Rows.entry(folder, row))
                .list();
    }

    Optional<Entry> find(Path folder, EntryId entry) {
        return handle.createQuery(Rows.ENTRIES + "WHERE e.id = :id")
                .bind("id", entry.value())
                .map((row, context) -> Rows.entry(folder, row))
                .findOne();
    }

    /** Empty if the file is in the project already. */
    Optional<EntryId> add(Path folder, NewClip clip) {
        int rows = handle.createUpdate("""
                        INSERT INTO entry (name, path, sha256, bytes, duration, states, problem, status)
                        VALUES (:name, :path, :sha256, NULLIF(:bytes, 0), :duration, :states, :problem, :status)
                        ON CONFLICT (path) DO NOTHING""")
                .bind("name", clip.name())
                .bind("path", ClipPaths.inProject(folder, clip.file()))
                .bind("sha256", clip.clip().sha256())
                .bind("bytes", clip.file().toFile().length()) // 0 where there is no file
                .bind("duration", clip.duration())
                .bind("states", Rows.states(clip.states()))
                .bind("problem", clip.problem().orElse(null))
                .bind("status", (clip.problem().isPresent() ? Status.DAMAGED : Status.NEW).name())
                .execute();
        return rows == 0 ? Optional.empty() : Optional.of(new EntryId(Captions.lastId(handle)));
    }
}
