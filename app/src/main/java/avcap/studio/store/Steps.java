package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
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

    Steps(Handle handle, Captions captions, RemarkRows remarks) {
        this.handle = handle;
        this.captions = captions;
        this.remarks = remarks;
    }

    private record Place(EntryId entry, Slot slot) {}

    private record Change(Place place, Standing was, Standing became) {}

    private record TagChange(EntryId entry, String tag, boolean isOn) {}

    /** Who does something, when, and who is told how far it has come. */
    record Doing(Annotator by, Instant now, Progress progress) {}

    Step carryOut(String name, List<Edit> edits, Doing doing) throws StoreException {
        handle.execute("UPDATE step SET state = 'LEFT' WHERE state = '" + TAKEN_BACK + "'");
        handle.createUpdate("INSERT INTO step (name, author, at, state) VALUES (:name, :author, :at, 'DONE')")
                .bind("name", name)
                .bind("author", doing.by().name())
                .bind("at", doing.now().toEpochMilli())
                .execute();
        long id = Captions.lastId(handle);
        Recording recording = new Recording(doing.by(), doing.now());
        carryOut(edits, recording, doing.progress());
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

    Optional<Step> takeBack(Annotator by, Instant now) {
        Optional<Step> step = last();
        step.ifPresent(last -> {
            changes(last.id()).forEach(change -> restore(change.place(), change.was(), by, now));
            tags(last.id()).forEach(tag -> remarks.tag(tag.entry(), tag.tag(), !tag.isOn(), by, now));
            move(last.id(), TAKEN_BACK, by, now);
        });
        return step;
    }

    Optional<Step> repeat(Annotator by, Instant now) {
        Optional<Step> step = next();
        step.ifPresent(next -> {
            changes(next.id()).forEach(change -> restore(change.place(), change.became(), by, now));
            tags(next.id()).forEach(tag -> remarks.tag(tag.entry(), tag.tag(), tag.isOn(), by, now));
            move(next.id(), DONE, by, now);
        });
        return step;
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
            Writing writing = Writing.accepted(
                    place.entry(), captions.base(place.entry(), place.slot()), by, target.text(), Optional.empty());
            captions.append(writing.in(place.slot()), now);
        } else {
            captions.journal(new Draft(place.entry(), place.slot(), target.text(), by, now));
        }
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
                        UNION SELECT entry_id FROM step_tag WHERE step_id = :id ORDER BY 1""")
                .bind("id", id)
                .map((row, context) -> new EntryId(row.getLong(1)))
                .list();
        return handle.createQuery("SELECT name, author, at FROM step WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Step(
                        id,
                        row.getString("name"),
                        new Annotator(row.getString("author")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        entries))
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

    /** Does edits and remembers how each caption they touch stood before. */
    private final class Recording implements Edit.Pen {

        private final Annotator by;
        private final Instant now;
        private final Map<Place, Standing> before = new LinkedHashMap<>();
        private final Map<TagChange, Boolean> tagged = new LinkedHashMap<>();

        Recording(Annotator by, Instant now) {
            this.by = by;
            this.now = now;
        }

        /** How a caption stands, remembered as it stood first. */
        private CaptionNow touch(EntryId entry, Slot slot) throws StoreException {
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
            return new StoreException("Clip " + entry + " is not in this project.");
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
            Steps.this.write(new Place(entry, Slot.FIRST), new Standing(standing.status(), text, source), by, now);
            if (source == Standing.Source.PERSON) {
                captions.setStatus(entry, standing.status(), by, now);
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
