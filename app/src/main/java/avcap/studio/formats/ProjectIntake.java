package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.inference.media.MediaEndings;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.Logs;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.formats.CaptionImport.NewClips;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the clip of a project that each record speaks of, and gathers what is new until all is read. */
final class ProjectIntake implements Intake {

    private static final Words WORDS = UiResources.formatWords();
    private static final long MILLIS = 1000;

    private final Project project;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> shared = new HashSet<>(); // names of more than one clip
    private final Optional<Unpacking> unpacking;
    private final NewClips newClips;
    private final Optional<Annotator> by;
    private final SegmentIntake segmentIntake;
    private final NewNames labelIntake;
    private final NewNames tagIntake;
    private final Map<EntryId, Heard> heard = new HashMap<>();
    private final Map<Path, Heard> wouldBeAdded = new HashMap<>();
    private final Map<Slot, Map<EntryId, String>> said = new HashMap<>(); // of the slots that were asked for
    private final Set<String> columns = new TreeSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Edit> tagging = new ArrayList<>(); // all at once, which the project does by sets of clips
    private int captions;
    private int segments;
    private int labels;
    private int tags;
    private int added;
    private int rejected;

    private ProjectIntake(Project project, Optional<Unpacking> unpacking, NewClips newClips, Optional<Annotator> by)
            throws StoreException {
        this.project = project;
        this.unpacking = unpacking;
        this.newClips = newClips;
        this.by = by;
        this.segmentIntake = new SegmentIntake(project);
        this.labelIntake = new NewNames(project::labels);
        this.tagIntake = new NewNames(project::tags);
        project.entries().forEach(this::know);
    }

    static ProjectIntake dry(Project project, Optional<Unpacking> unpacking) throws StoreException {
        return new ProjectIntake(project, unpacking, file -> Optional.empty(), Optional.empty());
    }

    static ProjectIntake writing(Project project, Optional<Unpacking> unpacking, NewClips newClips, Annotator by)
            throws StoreException {
        return new ProjectIntake(project, unpacking, newClips, Optional.of(by));
    }

    boolean writes() {
        return by.isPresent();
    }

    /** Writes what was taken, all or nothing, as one step that can be taken back. */
    void finish(Progress progress) throws StoreException {
        if (by.isEmpty()) {
            return;
        }
        edits.addAll(tagging);
        keepRecords();
        if (!edits.isEmpty()) {
            project.carryOut(ImportWords.step(report()), edits, by.get(), progress);
        }
    }

    /** What the file said of each clip, unless it is what the last import kept of it. */
    private void keepRecords() throws StoreException {
        List<EntryId> clips = List.copyOf(heard.keySet());
        for (int from = 0; from < clips.size(); from += Logs.PAGE) {
            List<EntryId> page = clips.subList(from, Math.min(from + Logs.PAGE, clips.size()));
            Map<EntryId, List<ImportedRecord>> known =
                    project.importedRecords(page).stream().collect(Collectors.groupingBy(ImportedRecord::entry));
            for (EntryId clip : page) {
                List<Edit.Keep> kept = Objects.requireNonNull(heard.get(clip)).kept;
                List<String> before = KeptColumns.ofNewest(known.getOrDefault(clip, List.of())).stream()
                        .map(ImportedRecord::record)
                        .toList();
                if (!kept.stream().map(Edit.Keep::record).toList().equals(before)) {
                    edits.addAll(kept);
                }
            }
        }
    }

    ImportReport report() {
        int imported = (int) Stream.concat(heard.values().stream(), wouldBeAdded.values().stream())
                .filter(clip -> clip.saysNew)
                .count();
        int all = heard.size() + wouldBeAdded.size();
        return new ImportReport(
                imported,
                all - imported,
                added + wouldBeAdded.size(),
                captions,
                segments,
                labels,
                tags,
                columns,
                rejections,
                rejected);
    }

    /** What was heard of one clip so far. */
    private static final class Heard {

        private int captions;
        private boolean saysNew;
        private final List<Edit.Keep> kept = new ArrayList<>();
        private final Set<Segment> segments = new HashSet<>();
        private final Set<String> labels = NewNames.none();
        private final Set<String> tags = NewNames.none();
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
            throw new FormatException(WORDS.text("import.unkept", String.valueOf(e.getMessage())), e);
        } catch (StoreException e) {
            throw new FormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Entry> find(ClipRecord record) {
        for (String name : names(record)) {
            if (shared.contains(name)) {
                throw new IllegalArgumentException(WORDS.text("row.several", name));
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
            reject(place, WORDS.text("row.noSuchClip", record.name()));
            return;
        }
        if (!writes()) {
            hear(wouldBeAdded.computeIfAbsent(file.get(), path -> new Heard()), Optional.empty(), record);
            return;
        }
        Optional<NewClip> clip = newClips.of(file.get());
        List<Entry> entry = clip.isEmpty() ? List.of() : project.add(List.of(clip.get()));
        if (entry.isEmpty()) {
            reject(place, WORDS.text("row.notAdded", file.get().getFileName()));
            return;
        }
        added++;
        know(entry.get(0));
        write(entry.get(0), record);
    }

    /** Looks where clips lie or come to lie alone, whatever the record's names say. */
    private Optional<Path> fileOf(ClipRecord record) throws IOException {
        if (unpacking.isEmpty()) {
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
            Path file = unpacking.get().place(name);
            if (unpacking.get().has(file) && MediaEndings.has(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private void write(Entry entry, ClipRecord record) throws StoreException {
        Heard clip = heard.computeIfAbsent(entry.id(), id -> new Heard());
        int inSlots = hear(clip, Optional.of(entry), record);
        if (writes() && !KeptRecord.isNeedless(record)) {
            clip.kept.add(new KeptRecord(record, inSlots).keptOf(entry.id()));
        }
    }

    /**
     * Gives the captions the next places of the clip; those after the fifth have none. Segments are the clip's as they are.
     *
     * @param entry the clip, empty if it is not in the project yet
     * @return how many got a place
     */
    private int hear(Heard clip, Optional<Entry> entry, ClipRecord record) throws StoreException {
        columns.addAll(record.extra().keySet());
        int inSlots = 0;
        for (Saying caption : record.captions()) {
            if (clip.captions == Slot.COUNT) {
                break;
            }
            inSlots++;
            Slot slot = new Slot(++clip.captions);
            boolean isNew = entry.isEmpty() || !caption.text().equals(said(entry.get(), slot));
            if (isNew) {
                clip.saysNew = true;
                captions++;
                if (entry.isPresent() && by.isPresent()) {
                    edits.add(new Edit.Write(Writing.imported(entry.get().id(), by.get(), caption.text())
                            .in(slot)));
                }
            }
        }
        hearSegments(clip, entry, record.segments());
        hearNames(clip, entry.map(Entry::id), record);
        return inSlots;
    }

    /** Labels are kept with the record; only tags that a clip does not bear are put on it. */
    private void hearNames(Heard clip, Optional<EntryId> entry, ClipRecord record) throws StoreException {
        List<String> newLabels = labelIntake.of(entry, record.labels(), clip.labels, this::ids);
        List<String> told = record.tags().stream().map(CaptionText::tidy).toList();
        List<String> newTags = tagIntake.of(entry, told, clip.tags, this::ids);
        labels += newLabels.size();
        tags += newTags.size();
        clip.saysNew |= !newLabels.isEmpty() || !newTags.isEmpty();
        if (writes()) {
            entry.ifPresent(id -> newTags.forEach(tag -> tagging.add(new Edit.Tag(id, tag, true))));
        }
    }

    /** Tables say the same segments in each row of a clip. */
    private void hearSegments(Heard clip, Optional<Entry> entry, List<Segment> segmentsOfRow) throws StoreException {
        List<Segment> told = segmentsOfRow.stream()
                .filter(segment -> !clip.segments.contains(segment))
                .toList();
        clip.segments.addAll(told);
        List<Edit> changes = entry.isPresent() ? segmentIntake.edits(entry.get().id(), told, this::ids) : List.of();
        int news = entry.isPresent() ? changes.size() : told.size();
        segments += news;
        clip.saysNew |= news > 0;
        if (writes()) {
            edits.addAll(changes);
        }
    }

    private String said(Entry entry, Slot slot) throws StoreException {
        if (slot.isFirst()) {
            return entry.caption();
        }
        Map<EntryId, String> ofSlot = said.get(slot);
        if (ofSlot == null) {
            ofSlot = new HashMap<>();
            for (CaptionNow now : project.captionsNow(slot, ids())) {
                ofSlot.put(now.entry(), now.standing().text());
            }
            said.put(slot, ofSlot);
        }
        return ofSlot.getOrDefault(entry.id(), "");
    }

    private Set<EntryId> ids() {
        return entries.values().stream().map(Entry::id).collect(Collectors.toSet());
    }
}
