package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What can be taken back, written inside a transaction that someone else has begun. */
final class Steps {

    private static final String DONE = "DONE";
    private static final String TAKEN_BACK = "TAKEN_BACK";
    private static final int EDITS_BETWEEN_REPORTS = 100;

    private final Handle handle;
    private final Captions captions;
    private final RemarkRows remarks;
    private final ClipPaths paths;
    private final Restoring restoring;

    Steps(Handle handle, Captions captions, RevisionRows revisions, RemarkRows remarks, ClipPaths paths) {
        this.handle = handle;
        this.captions = captions;
        this.remarks = remarks;
        this.paths = paths;
        this.restoring = new Restoring(captions, revisions);
    }

    private record Change(Place place, Standing was, Standing became) {}

    record TagChange(EntryId entry, String tag, boolean isOn) {}

    /** From which state a segment went to which; it was not there before if there is none. */
    record SegmentChange(EntryId entry, long segment, Optional<Long> was, long became) {}

    record PathChange(EntryId entry, String was, String became) {}

    /** What a step does; it says what it is about to touch. */
    @FunctionalInterface
    interface Doing {
        void with(Touching touching) throws StoreException;
    }

    /** Remembers how things stood before a step, so that it can be taken back. */
    interface Touching {

        /** A caption is about to change; how it stands. */
        CaptionNow touch(EntryId entry, Slot slot) throws StoreException;

        /** A tag was put on or taken away. */
        void tagged(EntryId entry, String tag, boolean isOn);
    }

    /**
     * Who does something.
     *
     * @param folder of the project: clips inside it are named from there
     * @param progress told how far it has come
     */
    record Doer(Annotator by, Instant now, Path folder, Progress progress) {}

    Step carryOut(String name, List<Edit> edits, Doer doer) throws StoreException {
        Recording recording = recording(doer);
        return carryOut(name, recording, doer, touching -> carryOut(edits, recording, doer.progress()));
    }

    private Recording recording(Doer doer) {
        return new Recording(handle, captions, remarks, paths, restoring, doer);
    }

    /** Does something as one step. */
    Step carryOut(String name, Doer doer, Doing doing) throws StoreException {
        return carryOut(name, recording(doer), doer, doing);
    }

    private Step carryOut(String name, Recording recording, Doer doer, Doing doing) throws StoreException {
        handle.execute("UPDATE step SET state = 'LEFT' WHERE state = '" + TAKEN_BACK + "'");
        handle.createUpdate("INSERT INTO step (name, author, at, state) VALUES (:name, :author, :at, 'DONE')")
                .bind("name", name)
                .bind("author", doer.by().name())
                .bind("at", doer.now().toEpochMilli())
                .execute();
        long id = Captions.lastId(handle);
        doing.with(recording);
        recording.keep(id);
        return find(id);
    }

    private static void carryOut(List<Edit> edits, Recording recording, Progress progress) throws StoreException {
        for (int i = 0; i < edits.size(); i++) {
            progress.checkCancelled();
            if (i % EDITS_BETWEEN_REPORTS == 0) {
                progress.report((double) i / edits.size(), "Changing clips, " + i + " of " + edits.size());
            }
            edits.get(i).with(recording);
        }
        progress.checkCancelled();
    }

    Optional<Step> last() {
        return newest("SELECT MAX(id) FROM step WHERE state = '" + DONE + "'");
    }

    Optional<Step> next() {
        return newest("SELECT MIN(id) FROM step WHERE state = '" + TAKEN_BACK + "'");
    }

    private Optional<Step> newest(String query) {
        return handle.createQuery(query)
                .map((row, context) -> row.getLong(1))
                .findOne()
                .filter(id -> id > 0)
                .map(this::find);
    }

    Optional<Step> takeBack(Annotator by, Instant now) throws StoreException {
        Optional<Step> step = last();
        if (step.isPresent()) {
            long id = step.get().id();
            changes(id).forEach(change -> restoring.takeBack(change.place(), change.became(), change.was(), by, now));
            tags(id).forEach(tag -> remarks.tag(tag.entry(), tag.tag(), !tag.isOn(), by, now));
            for (PathChange path : paths(id)) {
                relocate(path.entry(), path.was(), by, now);
            }
            segments(id).forEach(change -> remarks.again(change.segment(), change.was(), by, now));
            move(id, TAKEN_BACK, by, now);
        }
        return step;
    }

    Optional<Step> repeat(Annotator by, Instant now) throws StoreException {
        Optional<Step> step = next();
        if (step.isPresent()) {
            long id = step.get().id();
            changes(id).forEach(change -> restoring.repeat(change.place(), change.was(), change.became(), by, now));
            tags(id).forEach(tag -> remarks.tag(tag.entry(), tag.tag(), tag.isOn(), by, now));
            for (PathChange path : paths(id)) {
                relocate(path.entry(), path.became(), by, now);
            }
            segments(id).forEach(change -> remarks.again(change.segment(), Optional.of(change.became()), by, now));
            move(id, DONE, by, now);
        }
        return step;
    }

    /** Where another clip lies by now a clip stays where it is, so that the steps before can still be taken back. */
    private void relocate(EntryId entry, String path, Annotator by, Instant now) throws StoreException {
        if (!paths.isTaken(path)) {
            paths.change(entry, path, by, now);
        }
    }

    private void move(long step, String state, Annotator by, Instant now) {
        handle.createUpdate("UPDATE step SET state = :state WHERE id = :id")
                .bind("state", state)
                .bind("id", step)
                .execute();
        handle.createUpdate("INSERT INTO step_move (step_id, author, at, became) VALUES (:id, :author, :at, :state)")
                .bind("state", state)
                .bind("id", step)
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
    }

    private Step find(long id) {
        List<EntryId> entries = handle.createQuery("""
                        SELECT entry_id FROM step_change WHERE step_id = :id
                        UNION SELECT entry_id FROM step_tag WHERE step_id = :id
                        UNION SELECT entry_id FROM step_path WHERE step_id = :id
                        UNION SELECT entry_id FROM step_segment WHERE step_id = :id ORDER BY 1""")
                .bind("id", id)
                .map((row, context) -> new EntryId(row.getLong(1)))
                .list();
        List<Place> captioned = handle.createQuery(
                        "SELECT entry_id, slot FROM step_change WHERE step_id = :id ORDER BY 1, 2")
                .bind("id", id)
                .map((row, context) -> new Place(new EntryId(row.getLong(1)), new Slot(row.getInt(2))))
                .list();
        return handle.createQuery("SELECT name, author, at FROM step WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Step(
                        id,
                        row.getString("name"),
                        new Annotator(row.getString("author")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        entries,
                        captioned))
                .one();
    }

    private List<Change> changes(long step) {
        return handle.createQuery("SELECT * FROM step_change WHERE step_id = :id ORDER BY entry_id, slot")
                .bind("id", step)
                .map((row, context) -> new Change(
                        new Place(new EntryId(row.getLong("entry_id")), new Slot(row.getInt("slot"))),
                        new Standing(
                                Status.valueOf(row.getString("status_was")),
                                row.getString("text_was"),
                                Standing.Source.valueOf(row.getString("source_was"))),
                        new Standing(
                                Status.valueOf(row.getString("status_became")),
                                row.getString("text_became"),
                                Standing.Source.valueOf(row.getString("source_became")))))
                .list();
    }

    private List<TagChange> tags(long step) {
        return handle.createQuery("SELECT * FROM step_tag WHERE step_id = :id")
                .bind("id", step)
                .map((row, context) -> new TagChange(
                        new EntryId(row.getLong("entry_id")), row.getString("tag"), row.getInt("is_on") == 1))
                .list();
    }

    private List<PathChange> paths(long step) {
        return handle.createQuery("SELECT * FROM step_path WHERE step_id = :id ORDER BY entry_id")
                .bind("id", step)
                .map((row, context) -> new PathChange(
                        new EntryId(row.getLong("entry_id")), row.getString("was"), row.getString("became")))
                .list();
    }

    private List<SegmentChange> segments(long step) {
        return handle.createQuery("SELECT * FROM step_segment WHERE step_id = :id")
                .bind("id", step)
                .map((row, context) -> {
                    long state = row.getLong("was");
                    Optional<Long> was = row.wasNull() ? Optional.empty() : Optional.of(state);
                    return new SegmentChange(
                            new EntryId(row.getLong("entry_id")), row.getLong("segment"), was, row.getLong("became"));
                })
                .list();
    }
}
