package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.store.StepRows.Imported;
import avcap.studio.store.StepRows.PathChange;
import avcap.studio.store.StepRows.SegmentChange;
import avcap.studio.store.StepRows.TagChange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does edits and remembers how each caption they touch stood before. Edits that follow one another and go the same way are
 * gathered, and done by sets of clips.
 */
final class Recording implements Edit.Pen, Steps.Touching {

    private final Captions captions;
    private final RemarkRows remarks;
    private final ClipPaths paths;
    private final Restoring restoring;
    private final WishedStandings standings;
    private final TagSets tags;
    private final StepRows rows;
    private final Path folder;
    private final Annotator by;
    private final Instant now;
    private final Map<EntryId, Wish> wishes = new LinkedHashMap<>();
    private Slot wished = Slot.FIRST;
    private final Set<TagSets.Bearing> bearings = new LinkedHashSet<>();
    private boolean isBearing;
    private final Map<Place, Standing> before = new LinkedHashMap<>();
    private final Set<TagChange> tagged = new LinkedHashSet<>();
    private final Map<EntryId, PathChange> moved = new LinkedHashMap<>();
    private final Map<Long, SegmentChange> stretched = new LinkedHashMap<>();
    private final List<Imported> imported = new ArrayList<>();

    Recording(
            Captions captions,
            RemarkRows remarks,
            ClipPaths paths,
            Restoring restoring,
            WishedStandings standings,
            TagSets tags,
            StepRows rows,
            Steps.Doer doer) {
        this.captions = captions;
        this.remarks = remarks;
        this.paths = paths;
        this.restoring = restoring;
        this.standings = standings;
        this.tags = tags;
        this.rows = rows;
        this.folder = doer.folder();
        this.by = doer.by();
        this.now = doer.now();
    }

    /** How a caption stands, remembered as it stood first. */
    @Override
    public CaptionNow touch(EntryId entry, Slot slot) throws StoreException {
        flush();
        CaptionNow caption = captions.now(entry, slot).orElseThrow(() -> Captions.notThere(entry));
        before.putIfAbsent(new Place(entry, slot), caption.standing());
        return caption;
    }

    @Override
    public void write(Writing writing) throws StoreException {
        touch(writing.entry(), writing.slot());
        captions.append(writing, now);
    }

    @Override
    public void mark(EntryId entry, Status status) throws StoreException {
        wish(entry, Slot.FIRST, Wish.marked(status));
    }

    @Override
    public void retext(EntryId entry, Slot slot, String text) throws StoreException {
        wish(entry, slot, Wish.retexted(text));
    }

    @Override
    public void accept(EntryId entry, Slot slot) throws StoreException {
        wish(entry, slot, Wish.accepted());
    }

    @Override
    public void discard(EntryId entry, Slot slot) throws StoreException {
        wish(entry, slot, Wish.discarded());
    }

    @Override
    public void restore(EntryId entry, Slot slot, Standing standing) throws StoreException {
        touch(entry, slot);
        restoring.restore(new Place(entry, slot), standing, by, now);
    }

    private void wish(EntryId entry, Slot slot, Wish wish) throws StoreException {
        boolean isNext = bearings.isEmpty()
                && slot.equals(wished)
                && !wishes.containsKey(entry)
                && wishes.size() < WishedStandings.AT_ONCE;
        if (!isNext) {
            flush();
        }
        wished = slot;
        wishes.put(entry, wish);
    }

    @Override
    public void tag(EntryId entry, String tag, boolean isOn) throws StoreException {
        boolean isNext = wishes.isEmpty() && isOn == isBearing && bearings.size() < WishedStandings.AT_ONCE;
        if (!isNext) {
            flush();
        }
        isBearing = isOn;
        bearings.add(new TagSets.Bearing(entry, tag));
    }

    /** Does what was gathered. */
    void flush() throws StoreException {
        if (!wishes.isEmpty()) {
            standings
                    .bring(wished, wishes, by, now)
                    .forEach((entry, standing) -> before.putIfAbsent(new Place(entry, wished), standing));
            wishes.clear();
        }
        if (!bearings.isEmpty()) {
            captions.requireThere(bearings.stream().map(TagSets.Bearing::entry).toList());
            tags.put(bearings, isBearing, by, now)
                    .forEach(changed -> tagged(changed.entry(), changed.tag(), isBearing));
            bearings.clear();
        }
    }

    @Override
    public void tagged(EntryId entry, String tag, boolean isOn) {
        tagged.add(new TagChange(entry, tag, isOn));
    }

    @Override
    public void relocate(EntryId entry, Path file) throws StoreException {
        flush();
        captions.requireThere(Set.of(entry));
        String was = paths.path(entry);
        String path = ClipPaths.inProject(folder, file);
        if (paths.change(entry, path, by, now)) {
            PathChange first = moved.getOrDefault(entry, new PathChange(entry, was, path));
            moved.put(entry, new PathChange(entry, first.was(), path));
        }
    }

    @Override
    public void stretch(Edit.Stretch stretch) throws StoreException {
        flush();
        captions.requireThere(Set.of(stretch.entry()));
        Optional<Long> was = stretch.segment().map(Segment::id).map(remarks::state);
        Segment said = new Segment(
                stretch.segment().map(Segment::id).orElse(0L),
                stretch.entry(),
                stretch.span(),
                stretch.band(),
                stretch.kind(),
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

    @Override
    public void keep(EntryId entry, String record, Set<String> labels) throws StoreException {
        flush();
        captions.requireThere(Set.of(entry));
        imported.add(new Imported(entry, record, labels));
    }

    /** Writes down all that was done as that of a step. */
    void keep(long step) throws StoreException {
        flush();
        rows.keepChanges(step, before);
        rows.keepTags(step, tagged);
        rows.keepPaths(step, moved.values());
        rows.keepSegments(step, stretched.values());
        rows.keepImported(step, imported);
    }
}
