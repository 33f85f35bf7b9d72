package avcap.studio.testing;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A project that forgets everything at the end, and can be told to fail like a full disk. */
public final class InMemoryProject implements Project {

    private final Path folder;
    private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<EntryId, Draft> drafts = new HashMap<>();
    private Optional<String> writeFailure = Optional.empty();
    private boolean closed;

    public InMemoryProject() {
        this(Path.of("/project").toAbsolutePath());
    }

    public InMemoryProject(Path folder) {
        this.folder = folder;
    }

    /** A project with clips of these names. */
    public static InMemoryProject of(String... names) {
        InMemoryProject project = new InMemoryProject();
        for (String name : names) {
            project.insert(Clips.named(name));
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

    public boolean isClosed() {
        return closed;
    }

    @Override
    public String id() {
        return "in-memory";
    }

    @Override
    public String name() {
        return "In memory";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Optional<String> readOnlyReason() {
        return Optional.empty();
    }

    @Override
    public List<Entry> entries() {
        return entries.values().stream().map(this::current).toList();
    }

    @Override
    public Entry entry(EntryId id) throws StoreException {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new StoreException("Clip " + id + " is not in this project.");
        }
        return current(entry);
    }

    private Entry current(Entry entry) {
        Drafting drafting = Drafting.of(revisions(entry.id()), draft(entry.id()));
        OptionalDouble score = drafting.base()
                .flatMap(Revision::reading)
                .or(() -> drafting.machine().flatMap(Revision::reading))
                .map(Reading::score)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new Entry(
                entry.id(),
                entry.name(),
                entry.path(),
                entry.file(),
                entry.clip(),
                entry.duration(),
                entry.states(),
                entry.problem(),
                entry.status(),
                drafting.text(),
                score);
    }

    @Override
    public List<Entry> add(List<NewClip> clips) throws StoreException {
        checkWritable();
        return clips.stream().flatMap(clip -> insert(clip).stream()).toList();
    }

    private Optional<Entry> insert(NewClip clip) {
        String path = clip.file().startsWith(folder)
                ? folder.relativize(clip.file()).toString().replace('\\', '/')
                : clip.file().toString();
        if (entries.values().stream().anyMatch(entry -> entry.path().equals(path))) {
            return Optional.empty();
        }
        Entry entry = new Entry(
                new EntryId(entries.size() + 1L),
                clip.name(),
                path,
                clip.file(),
                clip.clip(),
                clip.duration(),
                clip.states(),
                clip.problem(),
                clip.problem().isPresent() ? Status.DAMAGED : Status.NEW,
                "",
                OptionalDouble.empty());
        entries.put(entry.id(), entry);
        return Optional.of(entry);
    }

    @Override
    public List<Revision> revisions(EntryId entry) {
        return revisions.stream()
                .filter(revision -> revision.entry().equals(entry))
                .toList();
    }

    @Override
    public Revision append(Writing writing) throws StoreException {
        checkWritable();
        Status before = entry(writing.entry()).status();
        Revision revision = new Revision(new RevisionId(revisions.size() + 1L), Instant.now(), writing);
        revisions.add(revision);
        if (writing.origin() == Origin.HUMAN) {
            drafts.remove(writing.entry());
        }
        if (writing.origin() == Origin.HUMAN || before == Status.NEW) {
            set(writing.entry(), writing.status());
        }
        return revision;
    }

    @Override
    public void journal(Draft draft) throws StoreException {
        checkWritable();
        Status before = entry(draft.entry()).status();
        drafts.put(draft.entry(), draft);
        if (before == Status.NEW || before == Status.DRAFT) {
            set(draft.entry(), Status.EDITING);
        }
    }

    @Override
    public Optional<Draft> draft(EntryId entry) {
        return Optional.ofNullable(drafts.get(entry));
    }

    @Override
    public void discardDraft(EntryId entry, Annotator by) throws StoreException {
        checkWritable();
        drafts.remove(entry);
    }

    @Override
    public Entry mark(EntryId entry, Status status, Annotator by) throws StoreException {
        checkWritable();
        entry(entry);
        set(entry, status);
        return entry(entry);
    }

    private void set(EntryId id, Status status) {
        entries.computeIfPresent(id, (same, entry) -> entry.withStatus(status));
    }

    private void checkWritable() throws StoreException {
        if (writeFailure.isPresent()) {
            throw new StoreException(writeFailure.get());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
