package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Does edits and remembers how each caption they touch stood before. */
final class Recording implements Edit.Pen, Steps.Touching {

    private final Handle handle;
    private final Captions captions;
    private final RemarkRows remarks;
    private final ClipPaths paths;
    private final Restoring restoring;
    private final Path folder;
    private final Annotator by;
    private final Instant now;
    private final Map<Place, Standing> before = new LinkedHashMap<>();
    private final Map<Steps.TagChange, Boolean> tagged = new LinkedHashMap<>();
    private final Map<EntryId, Steps.PathChange> moved = new LinkedHashMap<>();
    private final Map<Long, Steps.SegmentChange> stretched = new LinkedHashMap<>();

    Recording(
            Handle handle,
            Captions captions,
            RemarkRows remarks,
            ClipPaths paths,
            Restoring restoring,
            Steps.Doer doer) {
        this.handle = handle;
        this.captions = captions;
        this.remarks = remarks;
        this.paths = paths;
        this.restoring = restoring;
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
        restoring.write(new Place(entry, Slot.FIRST), new Standing(status, text, source), by, now);
        if (source == Standing.Source.PERSON) {
            captions.setStatus(entry, status, by, now);
        }
    }

    @Override
    public void accept(EntryId entry) throws StoreException {
        String text = touch(entry, Slot.FIRST).standing().text();
        Standing accepted = new Standing(Status.ACCEPTED, text, Standing.Source.PERSON);
        restoring.write(new Place(entry, Slot.FIRST), accepted, by, now);
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
        restoring.restore(new Place(entry, slot), standing, by, now);
    }

    @Override
    public void tag(EntryId entry, String tag, boolean isOn) throws StoreException {
        requireThere(entry);
        String spelt = remarks.spelt(entry, tag);
        if (remarks.tag(entry, spelt, isOn, by, now)) {
            tagged.put(new Steps.TagChange(entry, spelt, isOn), true);
        }
    }

    @Override
    public void tagged(EntryId entry, String tag, boolean isOn) {
        tagged.put(new Steps.TagChange(entry, tag, isOn), true);
    }

    @Override
    public void relocate(EntryId entry, Path file) throws StoreException {
        requireThere(entry);
        String was = paths.path(entry);
        String path = ClipPaths.inProject(folder, file);
        if (paths.change(entry, path, by, now)) {
            Steps.PathChange first = moved.getOrDefault(entry, new Steps.PathChange(entry, was, path));
            moved.put(entry, new Steps.PathChange(entry, first.was(), path));
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
                new Steps.SegmentChange(stretch.entry(), id, was, remarks.state(id)),
                (first, last) -> new Steps.SegmentChange(first.entry(), id, first.was(), last.became()));
    }

    void keep(long step) {
        if (!before.isEmpty()) {
            keepChanges(step);
        }
        tagged.keySet()
                .forEach(tag -> handle.createUpdate("INSERT OR REPLACE INTO step_tag VALUES (:step, :entry, :tag, :on)")
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
