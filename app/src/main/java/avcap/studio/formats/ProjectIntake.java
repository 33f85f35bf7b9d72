package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.inference.media.MediaEndings;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.formats.CaptionImport.NewClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the clip of a project that each record speaks of, and gathers what is new until all is read. */
final class ProjectIntake implements Intake {

    private static final long MILLIS = 1000;

    private final Project project;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> shared = new HashSet<>(); // names of more than one clip
    private final Optional<Path> media;
    private final NewClips newClips;
    private final Optional<Annotator> by;
    private final KeptColumns.@Nullable Adding kept;
    private final Set<EntryId> heard = new HashSet<>();
    private final Set<Path> wouldBeAdded = new HashSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private int imported;
    private int unchanged;
    private int added;
    private int rejected;

    private ProjectIntake(
            Project project,
            Optional<Path> media,
            NewClips newClips,
            Optional<Annotator> by,
            KeptColumns.@Nullable Adding kept)
            throws StoreException {
        this.project = project;
        this.media = media;
        this.newClips = newClips;
        this.by = by;
        this.kept = kept;
        project.entries().forEach(this::know);
    }

    static ProjectIntake dry(Project project, Optional<Path> media) throws StoreException {
        return new ProjectIntake(project, media, file -> Optional.empty(), Optional.empty(), null);
    }

    static ProjectIntake writing(
            Project project, Optional<Path> media, NewClips newClips, Annotator by, KeptColumns.Adding kept)
            throws StoreException {
        return new ProjectIntake(project, media, newClips, Optional.of(by), kept);
    }

    boolean writes() {
        return by.isPresent();
    }

    /** Writes what was taken, all or nothing, as one step that can be taken back. */
    void finish() throws StoreException {
        if (by.isPresent() && !edits.isEmpty()) {
            project.carryOut("Import " + edits.size() + " captions", edits, by.get());
        }
    }

    ImportReport report() {
        return new ImportReport(imported, unchanged, added, rejections, rejected);
    }

    private void know(Entry entry) {
        for (String name : Set.of(entry.name(), entry.path(), entry.clip().sha256())) {
            if (entries.putIfAbsent(name, entry) != null) {
                shared.add(name);
            }
        }
    }

    @Override
    public void reject(Place place, String reason) {
        rejected++;
        if (rejections.size() < ImportReport.MOST_TOLD) {
            rejections.add(new Rejection(place, reason));
        }
    }

    @Override
    public void take(Place place, ClipRecord record) throws FormatException {
        try {
            Optional<Entry> entry = find(record);
            if (entry.isEmpty()) {
                addOrReject(place, record);
            } else {
                write(entry.get(), record);
            }
        } catch (IllegalArgumentException e) {
            reject(place, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new FormatException("What was imported could not be kept: " + e.getMessage() + ".", e);
        } catch (StoreException e) {
            throw new FormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Entry> find(ClipRecord record) {
        for (String name : names(record)) {
            if (shared.contains(name)) {
                throw new IllegalArgumentException("several clips are called " + name);
            }
            Optional<Entry> entry = Optional.ofNullable(entries.get(name));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** What the clip may be called in the project, the surest first. */
    private static Set<String> names(ClipRecord record) {
        Set<String> names = new LinkedHashSet<>();
        record.provenance().clip().map(ClipId::sha256).ifPresent(names::add);
        if (!record.file().isEmpty()) {
            names.add(record.file());
        }
        names.addAll(CaptionRecord.namesOfFile(record.name()));
        names.addAll(CaptionRecord.namesOfExcerpt(record.name(), Long.toString(record.startMillis() / MILLIS), ""));
        if (!record.file().isEmpty()) {
            names.addAll(CaptionRecord.namesOfFile(record.file()));
        }
        return names;
    }

    private void addOrReject(Place place, ClipRecord record) throws StoreException, IOException {
        Optional<Path> file = fileOf(record);
        if (file.isEmpty()) {
            reject(place, "no clip is called " + record.name());
            return;
        }
        if (!writes()) {
            added += wouldBeAdded.add(file.get()) ? 1 : 0;
            imported++;
            return;
        }
        Optional<NewClip> clip = newClips.of(file.get());
        List<Entry> entry = clip.isEmpty() ? List.of() : project.add(List.of(clip.get()));
        if (entry.isEmpty()) {
            reject(place, "the file " + file.get().getFileName() + " cannot be added");
            return;
        }
        added++;
        know(entry.get(0));
        write(entry.get(0), record);
    }

    /** Looks in the media folder alone, whatever the record's names say. */
    private Optional<Path> fileOf(ClipRecord record) throws IOException {
        if (media.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        if (!record.file().isEmpty()) {
            names.add(record.file());
            names.add(String.valueOf(Path.of(record.file()).getFileName()));
        }
        names.add(record.name());
        for (String ending : List.of(".mp4", ".mkv", ".webm", ".wav", ".flac", ".mp3")) {
            names.add(record.name() + ending);
        }
        for (String name : names) {
            Path file = SafePath.below(media.get(), name);
            if (Files.isRegularFile(file) && MediaEndings.has(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private void write(Entry entry, ClipRecord record) throws StoreException, IOException {
        boolean isFirst = heard.add(entry.id());
        boolean saysSomethingNew =
                isFirst && !record.caption().isEmpty() && !record.caption().equals(entry.caption());
        if (saysSomethingNew) {
            imported++;
        } else {
            unchanged += isFirst ? 1 : 0;
        }
        if (by.isPresent() && kept != null) {
            if (saysSomethingNew) {
                edits.add(new Edit.Write(Writing.imported(entry.id(), by.get(), record.caption())));
            }
            kept.add(entry, record);
        }
    }
}
