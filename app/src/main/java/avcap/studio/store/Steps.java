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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What can be taken back, written inside a transaction that someone else has begun. */
final class Steps {

    private static final int EDITS_BETWEEN_REPORTS = 100;

    private final Handle handle;
    private final Captions captions;
    private final RemarkRows remarks;
    private final ClipPaths paths;
    private final StepRows rows;

    Steps(Handle handle, Captions captions, RemarkRows remarks, ClipPaths paths) {
        this.handle = handle;
        this.captions = captions;
        this.remarks = remarks;
        this.paths = paths;
        this.rows = new StepRows(handle);
    }

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
        long id = rows.begin(name, doer.by(), doer.now());
        doing.with(recording);
        recording.keep(id);
        return rows.find(id);
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
        return rows.last();
    }

    Optional<Step> next() {
        return rows.next();
    }

    Optional<Step> takeBack(Annotator by, Instant now) throws StoreException {
        Optional<Step> step = rows.last();
        if (step.isPresent()) {
            long id = step.get().id();
            rows.changes(id).forEach(change -> restore(change.place(), change.was(), by, now));
            rows.tags(id).forEach(tag -> remarks.tag(tag.entry(), tag.tag(), !tag.isOn(), by, now));
            for (StepRows.PathChange path : rows.paths(id)) {
                relocate(path.entry(), path.was(), by, now);
            }
            rows.segments(id).forEach(change -> remarks.again(change.segment(), change.was(), by, now));
            rows.move(id, StepRows.TAKEN_BACK, by, now);
        }
        return step;
    }

    Optional<Step> repeat(Annotator by, Instant now) throws StoreException {
        Optional<Step> step = rows.next();
        if (step.isPresent()) {
            long id = step.get().id();
            rows.changes(id).forEach(change -> restore(change.place(), change.became(), by, now));
            rows.tags(id).forEach(tag -> remarks.tag(tag.entry(), tag.tag(), tag.isOn(), by, now));
            for (StepRows.PathChange path : rows.paths(id)) {
                relocate(path.entry(), path.became(), by, now);
            }
            rows.segments(id).forEach(change -> remarks.again(change.segment(), Optional.of(change.became()), by, now));
            rows.move(id, StepRows.DONE, by, now);
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

    /** Does edits and remembers how each caption they touch stood before. */
    private final class Recording implements Edit.Pen, Touching {

        private final Path folder;
        private final Annotator by;
        private final Instant now;
        private final Map<Place, Standing> before = new LinkedHashMap<>();
        private final Set<StepRows.TagChange> tagged = new LinkedHashSet<>();
        private final Map<EntryId, StepRows.PathChange> moved = new LinkedHashMap<>();
        private final Map<Long, StepRows.SegmentChange> stretched = new LinkedHashMap<>();
        private final List<StepRows.Imported> imported = new ArrayList<>();

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
                tagged.add(new StepRows.TagChange(entry, spelt, isOn));
            }
        }

        @Override
        public void tagged(EntryId entry, String tag, boolean isOn) {
            tagged.add(new StepRows.TagChange(entry, tag, isOn));
        }

        @Override
        public void relocate(EntryId entry, Path file) throws StoreException {
            requireThere(entry);
            String was = paths.path(entry);
            String path = ClipPaths.inProject(folder, file);
            if (paths.change(entry, path, by, now)) {
                StepRows.PathChange first = moved.getOrDefault(entry, new StepRows.PathChange(entry, was, path));
                moved.put(entry, new StepRows.PathChange(entry, first.was(), path));
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
                    stretch.kind(),
                    stretch.text().orElse(""),
                    by,
                    now);
            boolean isGone = stretch.text().isEmpty();
            long id = remarks.segment(said, was.isEmpty(), isGone).id();
            stretched.merge(
                    id,
                    new StepRows.SegmentChange(stretch.entry(), id, was, remarks.state(id)),
                    (first, last) -> new StepRows.SegmentChange(first.entry(), id, first.was(), last.became()));
        }

        @Override
        public void keep(EntryId entry, String record) throws StoreException {
            requireThere(entry);
            imported.add(new StepRows.Imported(entry, record));
        }

        void keep(long step) {
            rows.keepChanges(step, before, place -> captions.standing(place.entry(), place.slot()));
            rows.keepTags(step, tagged);
            rows.keepPaths(step, moved.values());
            rows.keepSegments(step, stretched.values());
            rows.keepImported(step, imported);
        }
    }
}
