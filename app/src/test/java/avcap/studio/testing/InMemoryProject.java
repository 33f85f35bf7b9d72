package avcap.studio.testing;

import avcap.inference.clip.TimeSpan;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
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
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Submission;
import avcap.studio.annotation.review.Verdict;
import avcap.studio.store.MemoryProjects;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project that forgets everything at the end, and can be told to fail like a full disk. */
public final class InMemoryProject implements Project {

    private final Project kept;
    private Optional<String> writeFailure = Optional.empty();
    private Optional<String> readOnly = Optional.empty();
    private volatile List<Draft> aside = List.of();
    private boolean closed;

    public InMemoryProject() {
        this(Path.of("/project").toAbsolutePath());
    }

    public InMemoryProject(Path folder) {
        this.kept = MemoryProjects.in(folder);
    }

    /** A project with clips of these names. */
    public static InMemoryProject of(String... names) {
        InMemoryProject project = new InMemoryProject();
        for (String name : names) {
            surely(() -> project.kept.add(List.of(Clips.named(name))));
        }
        return project;
    }

    /** From now on every write fails with this sentence. */
    public void failWrites(String sentence) {
        writeFailure = Optional.of(sentence);
    }

    /** From now on writes succeed again. */
    public void healWrites() {
        writeFailure = Optional.empty();
    }

    /** From now on it is open for reading only, for this reason. */
    public void onlyRead(String reason) {
        readOnly = Optional.of(reason);
    }

    public boolean isClosed() {
        return closed;
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws StoreException;
    }

    private static <T> T surely(Call<T> call) {
        try {
            return call.run();
        } catch (StoreException e) {
            throw new AssertionError("Memory failed.", e);
        }
    }

    private Project writable() throws StoreException {
        if (writeFailure.isPresent()) {
            throw new StoreException(writeFailure.get());
        }
        return kept;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String id() {
        return kept.id();
    }

    @Override
    public String name() {
        return kept.name();
    }

    @Override
    public Path folder() {
        return kept.folder();
    }

    @Override
    public List<MissingClip> missing(Progress progress) throws StoreException {
        return kept.missing(progress);
    }

    @Override
    public void moveTo(Path other) throws StoreException {
        throw new StoreException("What is in memory alone cannot be moved.");
    }

    @Override
    public Optional<String> readOnlyReason() {
        return readOnly.or(kept::readOnlyReason);
    }

    @Override
    public List<Entry> entries() {
        return surely(() -> kept.entries());
    }

    @Override
    public List<Revision> revisions(EntryId entry) {
        return surely(() -> kept.revisions(entry));
    }

    @Override
    public List<Revision> revisions(EntryId entry, Slot slot) {
        return surely(() -> kept.revisions(entry, slot));
    }

    @Override
    public List<Revision> standing(EntryId entry, Slot slot) {
        return surely(() -> kept.standing(entry, slot));
    }

    @Override
    public Optional<Draft> draft(EntryId entry) {
        return surely(() -> kept.draft(entry));
    }

    @Override
    public Optional<Draft> draft(EntryId entry, Slot slot) {
        return surely(() -> kept.draft(entry, slot));
    }

    @Override
    public List<Entry> entries(Collection<EntryId> wanted) throws StoreException {
        return kept.entries(wanted);
    }

    @Override
    public List<History> histories(Optional<EntryId> after, int most) throws StoreException {
        return kept.histories(after, most);
    }

    @Override
    public List<CaptionNow> captionsNow(Slot slot, Collection<EntryId> wanted) throws StoreException {
        return kept.captionsNow(slot, wanted);
    }

    @Override
    public List<CaptionNow> captionsNow(Collection<EntryId> wanted) throws StoreException {
        return kept.captionsNow(wanted);
    }

    @Override
    public Entry entry(EntryId id) throws StoreException {
        return kept.entry(id);
    }

    @Override
    public Optional<Step> lastStep() throws StoreException {
        return kept.lastStep();
    }

    @Override
    public Optional<Step> nextStep() throws StoreException {
        return kept.nextStep();
    }

    @Override
    public EntryThen asOf(EntryId entry, Instant moment) throws StoreException {
        return kept.asOf(entry, moment);
    }

    @Override
    public Map<EntryId, Set<String>> tags(Collection<EntryId> wanted) throws StoreException {
        return kept.tags(wanted);
    }

    @Override
    public Set<String> tags() throws StoreException {
        return kept.tags();
    }

    @Override
    public Map<EntryId, Set<String>> labels(Collection<EntryId> wanted) throws StoreException {
        return kept.labels(wanted);
    }

    @Override
    public List<Note> notes(EntryId entry) throws StoreException {
        return kept.notes(entry);
    }

    @Override
    public List<Segment> segments(EntryId entry) throws StoreException {
        return kept.segments(entry);
    }

    @Override
    public List<Segment> segments(Collection<EntryId> wanted) throws StoreException {
        return kept.segments(wanted);
    }

    @Override
    public List<ImportedRecord> importedRecords(Collection<EntryId> wanted) throws StoreException {
        return kept.importedRecords(wanted);
    }

    @Override
    public List<Listed> list(Query query, Order order, LocalDate day) throws StoreException {
        return kept.list(query, order, day);
    }

    @Override
    public void measure(EntryId entry, String text, Disagreement found) throws StoreException {
        writable().measure(entry, text, found);
    }

    @Override
    public Optional<String> unmeasured(EntryId entry) throws StoreException {
        return kept.unmeasured(entry);
    }

    @Override
    public Map<EntryId, String> unmeasured() throws StoreException {
        return kept.unmeasured();
    }

    @Override
    public List<Snapshot> snapshots() throws StoreException {
        return kept.snapshots();
    }

    @Override
    public List<SnapshotDifference> compare(Snapshot snapshot) throws StoreException {
        return kept.compare(snapshot);
    }

    @Override
    public List<Comment> comments(EntryId entry) throws StoreException {
        return kept.comments(entry);
    }

    @Override
    public List<Verdict> verdicts(EntryId entry) throws StoreException {
        return kept.verdicts(entry);
    }

    @Override
    public List<Verdict> verdictsSince(Instant moment) throws StoreException {
        return kept.verdictsSince(moment);
    }

    @Override
    public List<Submission> submissions(Optional<EntryId> after, int most) throws StoreException {
        return kept.submissions(after, most);
    }

    @Override
    public List<Submission> submissions(Collection<EntryId> wanted) throws StoreException {
        return kept.submissions(wanted);
    }

    @Override
    public int judgedSince(Instant moment, Annotator by) throws StoreException {
        return kept.judgedSince(moment, by);
    }

    @Override
    public List<Planting> plantings(EntryId entry) throws StoreException {
        return kept.plantings(entry);
    }

    @Override
    public void plant(Planting planting) throws StoreException {
        writable().plant(planting);
    }

    @Override
    public Comment comment(NewComment comment) throws StoreException {
        return writable().comment(comment);
    }

    @Override
    public Comment resolve(Comment comment, boolean isResolved, Annotator by) throws StoreException {
        return writable().resolve(comment, isResolved, by);
    }

    @Override
    public void judge(Verdict verdict) throws StoreException {
        writable().judge(verdict);
    }

    @Override
    public List<Entry> add(List<NewClip> clips) throws StoreException {
        return writable().add(clips);
    }

    @Override
    public Revision append(Writing writing) throws StoreException {
        return writable().append(writing);
    }

    @Override
    public void setAside(Collection<Draft> waiting) {
        aside = List.copyOf(waiting);
    }

    /** What lies beside it now. */
    public List<Draft> aside() {
        return aside;
    }

    @Override
    public void journal(Draft draft) throws StoreException {
        writable().journal(draft);
    }

    @Override
    public void discardDraft(EntryId entry, Slot slot, Annotator by) throws StoreException {
        writable().discardDraft(entry, slot, by);
    }

    @Override
    public Entry mark(EntryId entry, Status status, Annotator by) throws StoreException {
        return writable().mark(entry, status, by);
    }

    @Override
    public Step carryOut(String what, List<Edit> edits, Annotator by, Progress progress) throws StoreException {
        return writable().carryOut(what, edits, by, progress);
    }

    @Override
    public List<ClipLog> logs(Collection<EntryId> wanted) throws StoreException {
        return kept.logs(wanted);
    }

    @Override
    public Step takeIn(String what, List<MergedClip> clips, Annotator by) throws StoreException {
        return writable().takeIn(what, clips, by);
    }

    @Override
    public Optional<Step> takeBack(Annotator by, Progress progress) throws StoreException {
        return writable().takeBack(by, progress);
    }

    @Override
    public Optional<Step> repeat(Annotator by, Progress progress) throws StoreException {
        return writable().repeat(by, progress);
    }

    @Override
    public void tag(EntryId entry, String tag, boolean isOn, Annotator by) throws StoreException {
        writable().tag(entry, tag, isOn, by);
    }

    @Override
    public void label(EntryId entry, Set<String> labels) throws StoreException {
        writable().label(entry, labels);
    }

    @Override
    public Note note(EntryId entry, String text, Annotator by) throws StoreException {
        return writable().note(entry, text, by);
    }

    @Override
    public Segment addSegment(EntryId entry, TimeSpan span, String text, Annotator by) throws StoreException {
        return writable().addSegment(entry, span, text, by);
    }

    @Override
    public Segment changeSegment(Segment segment, TimeSpan span, String text, Annotator by) throws StoreException {
        return writable().changeSegment(segment, span, text, by);
    }

    @Override
    public void removeSegment(Segment segment, Annotator by) throws StoreException {
        writable().removeSegment(segment, by);
    }

    @Override
    public Snapshot takeSnapshot(Snapshot.Occasion occasion) throws StoreException {
        return writable().takeSnapshot(occasion);
    }

    @Override
    public Optional<Snapshot> takeSnapshotOfTheDay() throws StoreException {
        return writable().takeSnapshotOfTheDay();
    }
}
