package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What can be taken back, written inside a transaction that someone else has begun. */
final class Steps {

    private static final String DONE = "DONE";
    private static final String TAKEN_BACK = "TAKEN_BACK";
    private static final int EDITS_BETWEEN_REPORTS = 100;

    private final Handle handle;
    private final Captions captions;
    private final RemarkRows remarks;
    private final ClipPaths paths;

    Steps(Handle handle, Captions captions, RemarkRows remarks, ClipPaths paths) {
        this.handle = handle;
        this.captions = captions;
        this.remarks = remarks;
        this.paths = paths;
    }

    private record Change(Place place, Standing was, Standing became) {}

    private record TagChange(EntryId entry, String tag, boolean isOn) {}

    /** From which state a segment went to which; it was not there before if there is none. */
    private record SegmentChange(EntryId entry, long segment, Optional<Long> was, long became) {}

    private record PathChange(EntryId entry, String was, String became) {}

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
        Recording recording = new Recording(doer);
        return carryOut(name, recording, doer, touching -> carryOut(edits, recording, doer.progress()));
    }

    /** Does something as one step. */
    Step carryOut(String name, Doer doer, Doing doing) throws StoreException {
        return carryOut(name, new Recording(doer), doer, doing);
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
            changes(id).forEach(change -> restore(change.place(), change.was(), by, now));
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
            changes(id).forEach(change -> restore(change.place(), change.became(), by, now));
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

    /**
     * Writes again how a caption stood. What a person had accepted becomes a revision again if other words count by now; what
     * nobody had accepted becomes a draft if a person's revision would outrank it.
     */
    private void restore(Place place, Standing target, Annotator by, Instant now) {
        Slot slot = place.slot();
        Standing before = captions.standing(place.entry(), slot);
        if (!said(before).equals(said(target))) {
            if (target.source() != Standing.Source.DRAFT) {
                captions.settle(place.entry(), slot, by, now);
            }
            if (!said(captions.standing(place.entry(), slot)).equals(said(target))) {
                write(place, target, by, now);
            }
        }
        if (slot.isFirst()) {
            captions.setStatus(place.entry(), target.status(), by, now);
        }
    }

    private void write(Place place, Standing target, Annotator by, Instant now) {
        if (target.source() == Standing.Source.PERSON) {
            captions.append(personal(place, target, by).in(place.slot()), now);
        } else {
            Annotator typist =
                    captions.typist(place.entry(), place.slot(), target.text()).orElse(by);
            captions.journal(new Draft(place.entry(), place.slot(), target.text(), typist, now));
        }
    }

    /** Words written again are still those of whoever said them; who moved the step is kept beside it. */
    private Writing personal(Place place, Standing target, Annotator by) {
        Annotator author =
                captions.author(place.entry(), place.slot(), target.text()).orElse(by);
        Optional<RevisionId> base = captions.base(place.entry(), place.slot());
        return target.status() == Status.APPROVED
                ? Writing.approved(place.entry(), base, author, target.text())
                : Writing.accepted(place.entry(), base, author, target.text(), Optional.empty());
    }

    private static String said(Standing standing) {
        return standing.source() + " " + standing.text();
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

    /** Does edits and remembers how each caption they touch stood before. */
    private final class Recording implements Edit.Pen, Touching {

        private final Path folder;
        private final Annotator by;
        private final Instant now;
        private final Map<Place, Standing> before = new LinkedHashMap<>();
        private final Map<TagChange, Boolean> tagged = new LinkedHashMap<>();
        private final Map<EntryId, PathChange> moved = new LinkedHashMap<>();
        private final Map<Long, SegmentChange> stretched = new LinkedHashMap<>();

        Recording(Doer doer) {
            this.folder = doer.folder();
            this.by = doer.by();
            this.now = doer.now();
        }

        /** How a caption stands, remembered as it stood first. */
        @Override
        public CaptionNow touch(EntryId entry, Slot slot) throws StoreException {
            CaptionNow caption = captions.now(entry, slot).orElseThrow(() -> notThere(entry));
            before.putIfAbsent(new Place(entry, slot), caption.standing());
            return caption;
        }

        private void requireThere(EntryId entry) throws StoreException {
            boolean isThere = handle.createQuery("SELECT COUNT(*) FROM entry WHERE id = :id")
                            .bind("id", entry.value())
                            .mapTo(Integer.class)
                            .one()
                    == 1;
            if (!isThere) {
                throw notThere(entry);
            }
        }

        private static StoreException notThere(EntryId entry) {
            return new ChangeRefusedException("Clip " + entry + " is not in this project.");
        }

        @Override
        public void write(Writing writing) throws StoreException {
            touch(writing.entry(), writing.slot());
            captions.append(writing, now);
        }

        @Override
        public void mark(EntryId entry, Status status) throws StoreException {
            touch(entry, Slot.FIRST);
            captions.setStatus(entry, status, by, now);
        }

        @Override
        public void retext(EntryId entry, String text) throws StoreException {
            Standing standing = touch(entry, Slot.FIRST).standing();
            Standing.Source source =
                    standing.source() == Standing.Source.PERSON ? Standing.Source.PERSON : Standing.Source.DRAFT;
            // Nobody has approved the other text.
            Status status = standing.status() == Status.APPROVED ? Status.ACCEPTED : standing.status();
            Steps.this.write(new Place(entry, Slot.FIRST), new Standing(status, text, source), by, now);
            if (source == Standing.Source.PERSON) {
                captions.setStatus(entry, status, by, now);
            }
        }

        @Override
        public void accept(EntryId entry) throws StoreException {
            String text = touch(entry, Slot.FIRST).standing().text();
            Standing accepted = new Standing(Status.ACCEPTED, text, Standing.Source.PERSON);
            Steps.this.write(new Place(entry, Slot.FIRST), accepted, by, now);
        }

        @Override
        public void discard(EntryId entry) throws StoreException {
            CaptionNow caption = touch(entry, Slot.FIRST);
            captions.settle(entry, Slot.FIRST, by, now);
            if (caption.standing().status() == Status.EDITING) {
                captions.setStatus(entry, caption.settled().isBlank() ? Status.NEW : Status.DRAFT, by, now);
            }
        }

        @Override
        public void restore(EntryId entry, Slot slot, Standing standing) throws StoreException {
            touch(entry, slot);
            Steps.this.restore(new Place(entry, slot), standing, by, now);
        }

        @Override
        public void tag(EntryId entry, String tag, boolean isOn) throws StoreException {
            requireThere(entry);
            String spelt = remarks.spelt(entry, tag);
            if (remarks.tag(entry, spelt, isOn, by, now)) {
                tagged.put(new TagChange(entry, spelt, isOn), true);
            }
        }

        @Override
        public void tagged(EntryId entry, String tag, boolean isOn) {
            tagged.put(new TagChange(entry, tag, isOn), true);
        }

        @Override
        public void relocate(EntryId entry, Path file) throws StoreException {
            requireThere(entry);
            String was = paths.path(entry);
            String path = ClipPaths.inProject(folder, file);
            if (paths.change(entry, path, by, now)) {
                PathChange first = moved.getOrDefault(entry, new PathChange(entry, was, path));
                moved.put(entry, new PathChange(entry, first.was(), path));
            }
        }

        @Override
        public void stretch(Edit.Stretch stretch) throws StoreException {
            requireThere(stretch.entry());
            Optional<Long> was = stretch.segment().map(Segment::id).map(remarks::state);
            Segment said = new Segment(
                    stretch.segment().map(Segment::id).orElse(0L),
                    stretch.entry(),
                    stretch.span(),
                    stretch.text().orElse(""),
                    by,
                    now);
            boolean isGone = stretch.text().isEmpty();
            long id = remarks.segment(said, was.isEmpty(), isGone).id();
            stretched.merge(
                    id,
                    new SegmentChange(stretch.entry(), id, was, remarks.state(id)),
                    (first, last) -> new SegmentChange(first.entry(), id, first.was(), last.became()));
        }

        void keep(long step) {
            if (!before.isEmpty()) {
                keepChanges(step);
            }
            tagged.keySet().forEach(tag -> handle.createUpdate(
                            "INSERT OR REPLACE INTO step_tag VALUES (:step, :entry, :tag, :on)")
                    .bind("step", step)
                    .bind("entry", tag.entry().value())
                    .bind("tag", tag.tag())
                    .bind("on", tag.isOn() ? 1 : 0)
                    .execute());
            moved.values()
                    .forEach(path -> handle.createUpdate("INSERT INTO step_path VALUES (:step, :entry, :was, :became)")
                            .bind("step", step)
                            .bind("entry", path.entry().value())
                            .bind("was", path.was())
                            .bind("became", path.became())
                            .execute());
            stretched.values().forEach(change -> handle.createUpdate(
                            "INSERT INTO step_segment VALUES (:step, :segment, :entry, :was, :became)")
                    .bind("step", step)
                    .bind("segment", change.segment())
                    .bind("entry", change.entry().value())
                    .bind("was", change.was().orElse(null))
                    .bind("became", change.became())
                    .execute());
        }

        private void keepChanges(long step) {
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO step_change VALUES (:step, :entry, :slot, :statusWas, :textWas, :sourceWas,
                        :statusBecame, :textBecame, :sourceBecame)""");
            before.forEach((place, was) -> {
                Standing became = captions.standing(place.entry(), place.slot());
                rows.bind("step", step)
                        .bind("entry", place.entry().value())
                        .bind("slot", place.slot().number())
                        .bind("statusWas", was.status().name())
                        .bind("textWas", was.text())
                        .bind("sourceWas", was.source().name())
                        .bind("statusBecame", became.status().name())
                        .bind("textBecame", became.text())
                        .bind("sourceBecame", became.source().name())
                        .add();
            });
            rows.execute();
        }
    }
}
