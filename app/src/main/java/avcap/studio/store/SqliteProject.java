package avcap.studio.store;

import avcap.inference.clip.TimeSpan;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.EntryThen;
import avcap.studio.annotation.History;
import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.MissingClip;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.merge.MergedClip;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.query.Doubt;
import avcap.studio.annotation.query.DoubtQueue;
import avcap.studio.annotation.query.Informativeness;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Submission;
import avcap.studio.annotation.review.Verdict;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A project in a SQLite file. */
public final class SqliteProject implements Project {

    private static final Words WORDS = UiResources.storeWords();
    private static final Logger LOG = LoggerFactory.getLogger(SqliteProject.class);

    private final Handle handle;
    private volatile Path folder;
    private volatile Optional<? extends Closeable> held;
    private final Optional<String> readOnlyReason;
    private final Clock clock;
    private final BroughtBack broughtBack;
    private final Transactions calls;
    private final Captions captions;
    private final RevisionRows revisions;
    private final RemarkRows remarks;
    private final ClipRows clips;
    private final HistoryRows histories;
    private final ClipPaths paths;
    private final Steps steps;
    private final StepRows imports;
    private final CommentRows comments;
    private final PlantingRows plantings;
    private final SubmissionRows submissions;
    private final Past past;
    private final Search search;
    private final SampleRows samples;
    private final DisagreementRows disagreements;
    private volatile SnapshotFolder snapshots;
    private final UnsavedDrafts unsaved;
    private final LogRows logs;
    private final String id;
    private final String name;

    /**
     * Takes over an open file that is up to date.
     *
     * @param held what is given back when the project is closed
     */
    SqliteProject(
            Path file,
            Handle handle,
            Optional<? extends Closeable> held,
            Optional<String> readOnlyReason,
            Clock clock) {
        this(file, handle, held, readOnlyReason, clock, BroughtBack.NOTHING);
    }

    /** Takes over an open file into which something was brought back. */
    SqliteProject(
            Path file,
            Handle handle,
            Optional<? extends Closeable> held,
            Optional<String> readOnlyReason,
            Clock clock,
            BroughtBack broughtBack) {
        this.broughtBack = broughtBack;
        this.folder = file.resolveSibling("").normalize();
        this.handle = handle;
        this.held = held;
        this.readOnlyReason = readOnlyReason;
        this.clock = clock;
        this.calls = new Transactions(file, handle, readOnlyReason);
        this.captions = new Captions(handle);
        this.revisions = new RevisionRows(handle);
        this.remarks = new RemarkRows(handle);
        this.search = new Search(handle);
        this.samples = new SampleRows(handle);
        this.disagreements = new DisagreementRows(handle);
        this.comments = new CommentRows(handle);
        this.plantings = new PlantingRows(handle);
        this.submissions = new SubmissionRows(handle);
        this.snapshots = new SnapshotFolder(file);
        this.clips = new ClipRows(handle);
        this.imports = new StepRows(handle);
        this.histories = new HistoryRows(handle, revisions, remarks, imports);
        this.paths = new ClipPaths(handle);
        this.steps = new Steps(handle, captions, revisions, remarks, paths);
        this.logs = new LogRows(handle);
        this.past = new Past(captions, revisions, remarks, new TakenBackRows(handle));
        this.id =
                handle.createQuery("SELECT id FROM project").mapTo(String.class).one();
        this.name = handle.createQuery("SELECT name FROM project")
                .mapTo(String.class)
                .one();
        this.unsaved = new UnsavedDrafts(folder, id);
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

    /** What was typed just before a program ended and is in the project since it was opened. */
    public BroughtBack broughtBack() {
        return broughtBack;
    }

    @Override
    public List<MissingClip> missing(Progress progress) throws StoreException {
        List<MissingClip> all = calls.read(() -> paths.all(folder));
        List<MissingClip> missing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            progress.checkCancelled();
            progress.report((double) i / all.size(), WORDS.text("clip.looking", i + 1, all.size()));
            if (!Files.isRegularFile(all.get(i).file())) {
                missing.add(all.get(i));
            }
        }
        return missing;
    }

    @Override
    public void moveTo(Path other) throws StoreException {
        requireWritable();
        try (ProjectMove copy = ProjectMove.into(other, folder)) {
            calls.read(() -> {
                Optional<? extends Closeable> before = held;
                held = Optional.of(copy.take(handle));
                folder = copy.file().resolveSibling("").normalize();
                snapshots = new SnapshotFolder(copy.file());
                calls.moved(copy.file());
                unsaved.moveTo(folder);
                release(before);
                return folder;
            });
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given back", other, e);
        }
    }

    @Override
    public List<Entry> entries() throws StoreException {
        return calls.read(() -> clips.all(folder));
    }

    @Override
    public Entry entry(EntryId entry) throws StoreException {
        return calls.read(() -> clips.find(folder, entry))
                .orElseThrow(() -> new ChangeRefusedException(WORDS.text("clip.gone", entry)));
    }

    @Override
    public List<Entry> add(List<NewClip> wanted) throws StoreException {
        return calls.write(() -> {
            List<Entry> added = new ArrayList<>();
            for (NewClip clip : wanted) {
                clips.add(folder, clip).flatMap(id -> clips.find(folder, id)).ifPresent(added::add);
            }
            return List.copyOf(added);
        });
    }

    @Override
    public List<Entry> entries(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> clips.some(folder, wanted));
    }

    @Override
    public List<History> histories(Optional<EntryId> after, int most) throws StoreException {
        return calls.read(() -> histories.page(folder, after, most));
    }

    @Override
    public List<Revision> revisions(EntryId entry, Slot slot) throws StoreException {
        return calls.read(() -> revisions.all(entry, slot));
    }

    @Override
    public List<Revision> standing(EntryId entry, Slot slot) throws StoreException {
        return calls.read(() -> revisions.standing(entry, slot));
    }

    @Override
    public List<CaptionNow> captionsNow(Slot slot, Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> captions.now(slot, wanted));
    }

    @Override
    public List<CaptionNow> captionsNow(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> captions.saying(wanted));
    }

    @Override
    public Revision append(Writing writing) throws StoreException {
        Instant now = now();
        return calls.write(() -> captions.append(writing, now));
    }

    @Override
    public void journal(Draft draft) throws StoreException {
        calls.write(() -> {
            captions.journal(draft);
            return draft;
        });
    }

    @Override
    public void setAside(Collection<Draft> waiting) throws StoreException {
        requireWritable();
        unsaved.hold(waiting);
    }

    @Override
    public Optional<Draft> draft(EntryId entry, Slot slot) throws StoreException {
        return calls.read(() -> captions.draft(entry, slot));
    }

    @Override
    public void discardDraft(EntryId entry, Slot slot, Annotator by) throws StoreException {
        Instant now = now();
        calls.write(() -> {
            captions.settle(entry, slot, by, now);
            return entry;
        });
    }

    @Override
    public Entry mark(EntryId entry, Status status, Annotator by) throws StoreException {
        Instant now = now();
        calls.write(() -> {
            captions.setStatus(entry, status, by, now);
            return entry;
        });
        return entry(entry);
    }

    @Override
    public Step carryOut(String what, List<Edit> edits, Annotator by, Progress progress) throws StoreException {
        Instant now = now();
        return calls.write(() -> steps.carryOut(what, edits, new Steps.Doer(by, now, folder, progress)));
    }

    @Override
    public List<ClipLog> logs(Collection<EntryId> wanted) throws StoreException {
        List<Entry> found = entries(wanted);
        return calls.read(() -> logs.of(found));
    }

    @Override
    public Step takeIn(String what, List<MergedClip> merged, Annotator by) throws StoreException {
        Instant now = now();
        MergeRows rows = new MergeRows(
                captions,
                revisions,
                remarks,
                comments,
                new TakenBackRows(handle),
                plantings,
                clip -> clips.add(folder, clip));
        return calls.write(() -> steps.carryOut(what, new Steps.Doer(by, now, folder, Progress.none()), touching -> {
            for (MergedClip clip : merged) {
                rows.take(clip, touching, by, now);
            }
        }));
    }

    @Override
    public Optional<Step> lastStep() throws StoreException {
        return calls.read(steps::last);
    }

    @Override
    public Optional<Step> nextStep() throws StoreException {
        return calls.read(steps::next);
    }

    @Override
    public Optional<Step> takeBack(Annotator by, Progress progress) throws StoreException {
        Steps.Doer doer = new Steps.Doer(by, now(), folder, progress);
        return calls.write(() -> steps.takeBack(doer));
    }

    @Override
    public Optional<Step> repeat(Annotator by, Progress progress) throws StoreException {
        Steps.Doer doer = new Steps.Doer(by, now(), folder, progress);
        return calls.write(() -> steps.repeat(doer));
    }

    @Override
    public EntryThen asOf(EntryId entry, Instant moment) throws StoreException {
        return calls.read(() -> past.asOf(entry, moment));
    }

    @Override
    public List<Listed> list(Query query, Order order, LocalDate day) throws StoreException {
        if (order == Order.INFORMATIVENESS) {
            return new Informativeness(new DoubtQueue(id, day)).of(calls.read(() -> samples.find(query)));
        }
        List<Doubt> found = calls.read(() -> search.find(query, order));
        if (order == Order.UNCERTAINTY) {
            return new DoubtQueue(id, day).of(found);
        }
        return found.stream()
                .map(clip -> new Listed(clip.entry(), Optional.empty()))
                .toList();
    }

    @Override
    public void measure(EntryId entry, String text, Disagreement found) throws StoreException {
        calls.write(() -> {
            disagreements.add(entry, text, found);
            samples.measured(entry);
            return entry;
        });
    }

    @Override
    public Optional<String> unmeasured(EntryId entry) throws StoreException {
        return calls.read(() -> disagreements.missing(entry));
    }

    @Override
    public Map<EntryId, String> unmeasured() throws StoreException {
        return calls.read(disagreements::missing);
    }

    @Override
    public List<Snapshot> snapshots() throws StoreException {
        return snapshots.newestFirst();
    }

    @Override
    public Snapshot takeSnapshot(Snapshot.Occasion occasion) throws StoreException {
        requireWritable();
        return snapshots.take(occasion, now());
    }

    @Override
    public Optional<Snapshot> takeSnapshotOfTheDay() throws StoreException {
        requireWritable();
        return snapshots.takeOfTheDay(now());
    }

    private void requireWritable() throws StoreException {
        if (readOnlyReason.isPresent()) {
            throw new ChangeRefusedException(readOnlyReason.get());
        }
    }

    @Override
    public List<SnapshotDifference> compare(Snapshot snapshot) throws StoreException {
        return snapshots.compare(snapshot);
    }

    Map<Place, Standings.Named> standings() throws StoreException {
        return calls.read(() -> Standings.of(handle));
    }

    @Override
    public Map<EntryId, Set<String>> tags(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> remarks.tags(wanted));
    }

    @Override
    public Set<String> tags() throws StoreException {
        return calls.read(remarks::tags);
    }

    @Override
    public void tag(EntryId entry, String tag, boolean isOn, Annotator by) throws StoreException {
        Instant now = now();
        calls.write(() -> remarks.tag(entry, tag, isOn, by, now));
    }

    @Override
    public Map<EntryId, Set<String>> labels(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> remarks.labels(wanted));
    }

    @Override
    public void label(EntryId entry, Set<String> labels) throws StoreException {
        calls.write(() -> {
            remarks.label(entry, labels);
            return entry;
        });
    }

    @Override
    public List<Note> notes(EntryId entry) throws StoreException {
        return calls.read(() -> remarks.notes(List.of(entry)));
    }

    @Override
    public Note note(EntryId entry, String text, Annotator by) throws StoreException {
        Note note = new Note(entry, text, by, now());
        return calls.write(() -> {
            remarks.note(note);
            return note;
        });
    }

    @Override
    public List<Segment> segments(EntryId entry) throws StoreException {
        return calls.read(() -> remarks.segments(List.of(entry)));
    }

    @Override
    public List<Segment> segments(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> remarks.segments(wanted));
    }

    @Override
    public List<ImportedRecord> importedRecords(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> imports.imported(wanted));
    }

    @Override
    public Segment addSegment(EntryId entry, TimeSpan span, String text, Annotator by) throws StoreException {
        Segment segment = new Segment(0, entry, span, Optional.empty(), "", text, by, now());
        return calls.write(() -> remarks.segment(segment, true, false));
    }

    @Override
    public Segment changeSegment(Segment segment, TimeSpan span, String text, Annotator by) throws StoreException {
        Segment changed =
                new Segment(segment.id(), segment.entry(), span, segment.band(), segment.kind(), text, by, now());
        return calls.write(() -> remarks.segment(changed, false, false));
    }

    @Override
    public void removeSegment(Segment segment, Annotator by) throws StoreException {
        Segment gone = new Segment(
                segment.id(),
                segment.entry(),
                segment.span(),
                segment.band(),
                segment.kind(),
                segment.text(),
                by,
                now());
        calls.write(() -> remarks.segment(gone, false, true));
    }

    @Override
    public List<Comment> comments(EntryId entry) throws StoreException {
        return calls.read(() -> comments.of(entry));
    }

    @Override
    public Comment comment(NewComment comment) throws StoreException {
        Instant now = now();
        return calls.write(() -> comments.add(comment, now));
    }

    @Override
    public Comment resolve(Comment comment, boolean isResolved, Annotator by) throws StoreException {
        Instant now = now();
        return calls.write(() -> comments.resolve(comment, isResolved, by, now));
    }

    @Override
    public List<Verdict> verdicts(EntryId entry) throws StoreException {
        return calls.read(() -> comments.verdicts(entry));
    }

    @Override
    public List<Verdict> verdictsSince(Instant moment) throws StoreException {
        return calls.read(() -> comments.verdictsSince(moment));
    }

    @Override
    public void judge(Verdict verdict) throws StoreException {
        calls.write(() -> {
            comments.judge(verdict);
            return verdict;
        });
    }

    @Override
    public List<Planting> plantings(EntryId entry) throws StoreException {
        return calls.read(() -> plantings.of(entry));
    }

    @Override
    public void plant(Planting planting) throws StoreException {
        calls.write(() -> {
            plantings.add(planting);
            return planting;
        });
    }

    @Override
    public List<Submission> submissions(Optional<EntryId> after, int most) throws StoreException {
        return calls.read(() -> submissions.page(after, most));
    }

    @Override
    public List<Submission> submissions(Collection<EntryId> wanted) throws StoreException {
        return calls.read(() -> submissions.of(wanted));
    }

    @Override
    public int judgedSince(Instant moment, Annotator by) throws StoreException {
        return calls.read(() -> submissions.judgedSince(moment, by));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    @Override
    public void close() {
        unsaved.close();
        calls.close();
        release(held);
    }

    private void release(Optional<? extends Closeable> given) {
        try {
            if (given.isPresent()) {
                given.get().close();
            }
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given back", folder, e);
        }
    }
}
