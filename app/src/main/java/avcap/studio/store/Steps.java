package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What can be taken back, written inside a transaction that someone else has begun. */
final class Steps {

    private static final Words WORDS = UiResources.storeWords();
    private static final int EDITS_BETWEEN_REPORTS = 100;

    private final Handle handle;
    private final Captions captions;
    private final RemarkRows remarks;
    private final ClipPaths paths;
    private final Restoring restoring;
    private final WishedStandings standings;
    private final StepRestoring stepRestoring;
    private final TagSets tags;
    private final StepRows rows;

    Steps(Handle handle, Captions captions, RevisionRows revisions, RemarkRows remarks, ClipPaths paths) {
        this.handle = handle;
        this.captions = captions;
        this.remarks = remarks;
        this.paths = paths;
        TakenBackRows takenBack = new TakenBackRows(handle);
        this.restoring = new Restoring(captions, revisions, takenBack);
        CaptionSets sets = new CaptionSets(handle, takenBack);
        this.standings = new WishedStandings(captions, sets);
        this.stepRestoring = new StepRestoring(captions, sets, takenBack, standings, restoring);
        this.tags = new TagSets(handle);
        this.rows = new StepRows(handle);
    }

    private Recording recording(Doer doer) {
        return new Recording(captions, remarks, paths, restoring, standings, tags, rows, doer);
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
    record Doer(Annotator by, Instant now, Path folder, Progress progress) {

        /** Says how many clips are done; stops where that is wished. */
        void tell(int done, int all) {
            progress.checkCancelled();
            progress.report((double) done / all, WORDS.text("step.clips", done, all));
        }
    }

    Step carryOut(String name, List<Edit> edits, Doer doer) throws StoreException {
        Recording recording = recording(doer);
        return carryOut(name, recording, doer, touching -> carryOut(edits, recording, doer));
    }

    /** Does something as one step. */
    Step carryOut(String name, Doer doer, Doing doing) throws StoreException {
        return carryOut(name, recording(doer), doer, doing);
    }

    private Step carryOut(String name, Recording recording, Doer doer, Doing doing) throws StoreException {
        long id = rows.begin(name, doer.by(), doer.now());
        StepTraces traces = StepTraces.before(handle);
        doing.with(recording);
        recording.keep(id);
        traces.keepDone(id);
        return rows.find(id);
    }

    private static void carryOut(List<Edit> edits, Recording recording, Doer doer) throws StoreException {
        for (int i = 0; i < edits.size(); i++) {
            doer.progress().checkCancelled();
            if (i % EDITS_BETWEEN_REPORTS == 0) {
                doer.tell(i, edits.size());
            }
            edits.get(i).with(recording);
        }
        recording.flush();
        doer.progress().checkCancelled();
    }

    Optional<Step> last() {
        return rows.last();
    }

    Optional<Step> next() {
        return rows.next();
    }

    /** Empty if there is nothing to take back. */
    Optional<Step> takeBack(Doer doer) throws StoreException {
        Optional<Step> step = last();
        if (step.isPresent()) {
            move(step.get().id(), true, doer);
        }
        return step;
    }

    /** Empty if there is nothing to do again. */
    Optional<Step> repeat(Doer doer) throws StoreException {
        Optional<Step> step = next();
        if (step.isPresent()) {
            move(step.get().id(), false, doer);
        }
        return step;
    }

    /** Writes again how everything stood that a step touched, before it or after it. */
    private void move(long id, boolean isBack, Doer doer) throws StoreException {
        StepTraces traces = StepTraces.before(handle);
        stepRestoring.restore(rows.changes(id), isBack, doer);
        rows.tags(id).stream()
                .collect(Collectors.partitioningBy(
                        tag -> tag.isOn() != isBack,
                        Collectors.mapping(tag -> new TagSets.Bearing(tag.entry(), tag.tag()), Collectors.toList())))
                .forEach((isOn, bearing) -> tags.put(bearing, isOn, doer.by(), doer.now()));
        for (StepRows.PathChange path : rows.paths(id)) {
            relocate(path.entry(), isBack ? path.was() : path.became(), doer.by(), doer.now());
        }
        rows.segments(id)
                .forEach(change -> remarks.again(
                        change.segment(), isBack ? change.was() : Optional.of(change.became()), doer.by(), doer.now()));
        traces.keepMoved(id, isBack);
        rows.move(id, isBack ? StepRows.TAKEN_BACK : StepRows.DONE, doer.by(), doer.now());
    }

    /** Where another clip lies by now a clip stays where it is, so that the steps before can still be taken back. */
    private void relocate(EntryId entry, String path, Annotator by, Instant now) throws StoreException {
        if (!paths.isTaken(path)) {
            paths.change(entry, path, by, now);
        }
    }
}
