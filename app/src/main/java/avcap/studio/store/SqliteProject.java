package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A project in a SQLite file. */
public final class SqliteProject implements Project {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteProject.class);

    private final Path folder;
    private final Path file;
    private final Handle handle;
    private final Optional<ProjectLock> lock;
    private final Optional<String> readOnlyReason;
    private final Clock clock;
    private final String id;
    private final String name;

    /** Takes over an open file that is up to date. */
    SqliteProject(Path file, Handle handle, Optional<ProjectLock> lock, Optional<String> readOnlyReason, Clock clock) {
        this.folder = file.resolveSibling("").normalize();
        this.file = file;
        this.handle = handle;
        this.lock = lock;
        this.readOnlyReason = readOnlyReason;
        this.clock = clock;
        this.id =
                handle.createQuery("SELECT id FROM project").mapTo(String.class).one();
        this.name = handle.createQuery("SELECT name FROM project")
                .mapTo(String.class)
                .one();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Optional<String> readOnlyReason() {
        return readOnlyReason;
    }

    @Override
    public List<Entry> entries() throws StoreException {
        return read(() -> handle.createQuery(Rows.ENTRIES + "ORDER BY e.id")
                .map((row, context) -> Rows.entry(folder, row))
                .list());
    }

    @Override
    public Entry entry(EntryId entry) throws StoreException {
        return read(() -> find(entry))
                .orElseThrow(() -> new StoreException("Clip " + entry + " is not in this project."));
    }

    private Optional<Entry> find(EntryId entry) {
        return handle.createQuery(Rows.ENTRIES + "WHERE e.id = :id")
                .bind("id", entry.value())
                .map((row, context) -> Rows.entry(folder, row))
                .findOne();
    }

    @Override
    public List<Entry> add(List<NewClip> clips) throws StoreException {
        return write(() -> {
            List<Entry> added = new ArrayList<>();
            for (NewClip clip : clips) {
                insert(clip).flatMap(this::find).ifPresent(added::add);
            }
            return List.copyOf(added);
        });
    }

    private Optional<EntryId> insert(NewClip clip) {
        int rows = handle.createUpdate("""
                        INSERT INTO entry (name, path, sha256, duration, states, problem, status)
                        VALUES (:name, :path, :sha256, :duration, :states, :problem, :status)
                        ON CONFLICT (path) DO NOTHING""")
                .bind("name", clip.name())
                .bind("path", pathInProject(clip.file()))
                .bind("sha256", clip.clip().sha256())
                .bind("duration", clip.duration())
                .bind("states", Rows.states(clip.states()))
                .bind("problem", clip.problem().orElse(null))
                .bind("status", (clip.problem().isPresent() ? Status.DAMAGED : Status.NEW).name())
                .execute();
        return rows == 0 ? Optional.empty() : Optional.of(new EntryId(lastId()));
    }

    private String pathInProject(Path clip) {
        return clip.startsWith(folder) ? folder.relativize(clip).toString().replace('\\', '/') : clip.toString();
    }

    @Override
    public List<Revision> revisions(EntryId entry) throws StoreException {
        return read(() -> handle.createQuery("SELECT * FROM revision WHERE entry_id = :entry ORDER BY id")
                .bind("entry", entry.value())
                .map((row, context) -> Rows.revision(row))
                .list());
    }

    @Override
    public Revision append(Writing writing) throws StoreException {
        Instant now = now();
        return write(() -> {
            insert(writing, now);
            RevisionId revision = new RevisionId(lastId());
            point(writing, revision);
            if (writing.origin() == Origin.HUMAN) {
                settle(writing.entry(), writing.by(), now);
                setStatus(writing.entry(), writing.status(), writing.by(), now);
            } else if (status(writing.entry()) == Status.NEW) {
                setStatus(writing.entry(), writing.status(), writing.by(), now);
            }
            return new Revision(revision, now, writing);
        });
    }

    private void insert(Writing writing, Instant now) {
        Optional<Reading> reading = writing.reading();
        handle.createUpdate("""
                        INSERT INTO revision
                            (entry_id, revises, origin, author, at, text, status, model_id, decode, score, words)
                        VALUES
                            (:entry, :revises, :origin, :author, :at, :text, :status, :model, :decode, :score, :words)""")
                .bind("entry", writing.entry().value())
                .bind("revises", writing.revises().map(RevisionId::value).orElse(null))
                .bind("origin", writing.origin().name())
                .bind("author", writing.by().name())
                .bind("at", now.toEpochMilli())
                .bind("text", writing.text())
                .bind("status", writing.status().name())
                .bind("model", reading.map(Reading::modelId).orElse(null))
                .bind(
                        "decode",
                        reading.map(Reading::decode).map(ReadingJson::decode).orElse(null))
                .bind("score", reading.map(Reading::score).orElse(null))
                .bind(
                        "words",
                        reading.map(Reading::words).map(ReadingJson::words).orElse(null))
                .execute();
    }

    /** A person's text outranks an imported one, and that outranks a machine's; among equals the newer counts. */
    private void point(Writing writing, RevisionId revision) {
        String outranked =
                switch (writing.origin()) {
                    case HUMAN -> "'HUMAN', 'IMPORT', 'MACHINE'";
                    case IMPORT -> "'IMPORT', 'MACHINE'";
                    case MACHINE -> "'MACHINE'";
                };
        handle.createUpdate("UPDATE entry SET base_id = :revision WHERE id = :entry AND (base_id IS NULL OR base_id IN"
                        + " (SELECT id FROM revision WHERE id = base_id AND origin IN (" + outranked + ")))")
                .bind("revision", revision.value())
                .bind("entry", writing.entry().value())
                .execute();
        if (writing.origin() == Origin.MACHINE) {
            handle.createUpdate("UPDATE entry SET machine_id = :revision WHERE id = :entry")
                    .bind("revision", revision.value())
                    .bind("entry", writing.entry().value())
                    .execute();
        }
    }

    @Override
    public void journal(Draft draft) throws StoreException {
        write(() -> {
            keep(draft.entry(), Optional.of(draft.text()), draft.by(), draft.at());
            handle.createUpdate("UPDATE entry SET draft_id = :draft WHERE id = :entry")
                    .bind("draft", lastId())
                    .bind("entry", draft.entry().value())
                    .execute();
            Status status = status(draft.entry());
            if (status == Status.NEW || status == Status.DRAFT) {
                setStatus(draft.entry(), Status.EDITING, draft.by(), draft.at());
            }
            return draft;
        });
    }

    @Override
    public Optional<Draft> draft(EntryId entry) throws StoreException {
        return read(() -> handle.createQuery(
                        "SELECT j.* FROM journal j JOIN entry e ON e.draft_id = j.id WHERE e.id = :entry")
                .bind("entry", entry.value())
                .map((row, context) -> Rows.draft(row))
                .findOne());
    }

    @Override
    public void discardDraft(EntryId entry, Annotator by) throws StoreException {
        write(() -> {
            settle(entry, by, now());
            return entry;
        });
    }

    private void settle(EntryId entry, Annotator by, Instant at) {
        int settled = handle.createUpdate("UPDATE entry SET draft_id = NULL WHERE id = :entry AND draft_id IS NOT NULL")
                .bind("entry", entry.value())
                .execute();
        if (settled > 0) {
            keep(entry, Optional.empty(), by, at);
        }
    }

    private void keep(EntryId entry, Optional<String> text, Annotator by, Instant at) {
        handle.createUpdate("INSERT INTO journal (entry_id, author, at, text) VALUES (:entry, :author, :at, :text)")
                .bind("entry", entry.value())
                .bind("author", by.name())
                .bind("at", at.toEpochMilli())
                .bind("text", text.orElse(null))
                .execute();
    }

    @Override
    public Entry mark(EntryId entry, Status status, Annotator by) throws StoreException {
        Instant now = now();
        write(() -> {
            setStatus(entry, status, by, now);
            return entry;
        });
        return entry(entry);
    }

    private Status status(EntryId entry) {
        return Status.valueOf(handle.createQuery("SELECT status FROM entry WHERE id = :entry")
                .bind("entry", entry.value())
                .mapTo(String.class)
                .one());
    }

    private void setStatus(EntryId entry, Status status, Annotator by, Instant at) {
        Status was = status(entry);
        if (was == status) {
            return;
        }
        handle.createUpdate("UPDATE entry SET status = :status WHERE id = :entry")
                .bind("status", status.name())
                .bind("entry", entry.value())
                .execute();
        handle.createUpdate("""
                        INSERT INTO status_change (entry_id, author, at, was, became)
                        VALUES (:entry, :author, :at, :was, :became)""")
                .bind("entry", entry.value())
                .bind("author", by.name())
                .bind("at", at.toEpochMilli())
                .bind("was", was.name())
                .bind("became", status.name())
                .execute();
    }

    private long lastId() {
        return handle.createQuery("SELECT last_insert_rowid()")
                .mapTo(Long.class)
                .one();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    @FunctionalInterface
    private interface Query<T> {
        T run();
    }

    private synchronized <T> T read(Query<T> query) throws StoreException {
        try {
            return query.run();
        } catch (JdbiException e) {
            throw StoreSentences.notRead(file, e);
        }
    }

    private synchronized <T> T write(Query<T> change) throws StoreException {
        if (readOnlyReason.isPresent()) {
            throw new StoreException(readOnlyReason.get());
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
    private <T> T inTransaction(Query<T> change) {
        handle.execute("BEGIN IMMEDIATE");
        try {
            T result = change.run();
            handle.execute("COMMIT");
            return result;
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(RuntimeException why) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            why.addSuppressed(e); // On a full disk SQLite has rolled back by itself.
        }
    }

    @Override
    public synchronized void close() {
        handle.close();
        if (lock.isPresent()) {
            try {
                lock.get().close();
            } catch (IOException e) {
                LOG.warn("The lock of {} could not be given back", folder, e);
            }
        }
    }
}
