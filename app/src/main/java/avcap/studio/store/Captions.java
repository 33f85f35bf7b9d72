package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import avcap.studio.annotation.Typed;
import avcap.studio.annotation.Writing;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Texts and where clips stand, read and written inside a transaction that someone else has begun. */
final class Captions {

    private static final Words WORDS = UiResources.storeWords();

    /** Which revision counts in a caption of an entry e. */
    static final String COUNTING =
            "(SELECT id FROM standing_revision WHERE entry_id = e.id AND slot = :slot" + RevisionRows.STRONGEST + ") ";

    /** Columns that {@link Rows#captionNow} reads. */
    private static final String NOW = """
            SELECT e.id, :slot AS slot, e.status, r.text AS settled, r.origin,
                   (SELECT text FROM journal WHERE entry_id = e.id AND slot = :slot ORDER BY id DESC LIMIT 1) AS draft
            FROM entry e
            LEFT JOIN revision r ON r.id =\s""" + COUNTING;

    /** A caption after the first, of those clips that have it. */
    private static final String FURTHER = NOW + """
            WHERE e.id IN (SELECT value FROM json_each(:entries))
                AND (EXISTS (SELECT 1 FROM revision WHERE entry_id = e.id AND slot = :slot)
                    OR EXISTS (SELECT 1 FROM journal WHERE entry_id = e.id AND slot = :slot))""";

    private final Handle handle;

    Captions(Handle handle) {
        this.handle = handle;
    }

    Revision append(Writing writing, Instant now) {
        insert(writing, now);
        RevisionId revision = new RevisionId(lastId(handle));
        boolean isHuman = writing.origin() == Origin.HUMAN;
        if (isHuman) {
            settle(writing.entry(), writing.slot(), writing.by(), now);
        }
        if (writing.slot().isFirst()) {
            point(writing, revision);
            if (isHuman || status(writing.entry()) == Status.NEW) {
                setStatus(writing.entry(), writing.status(), writing.by(), now);
            }
        }
        return new Revision(revision, now, writing);
    }

    /** Writes down what was said elsewhere, or says again what counts; the status and the draft stay as they are. */
    RevisionId take(Writing writing, Instant at) {
        insert(writing, at);
        RevisionId revision = new RevisionId(lastId(handle));
        if (writing.slot().isFirst()) {
            point(writing, revision);
        }
        return revision;
    }

    /** Writes down what was typed elsewhere. */
    void take(EntryId entry, Typed typed) {
        keep(entry, typed.slot(), typed.text(), typed.by(), typed.at());
        if (typed.slot().isFirst()) {
            handle.createUpdate("UPDATE entry SET draft_id = :draft WHERE id = :entry")
                    .bind("draft", typed.text().isPresent() ? Long.valueOf(lastId(handle)) : null)
                    .bind("entry", entry.value())
                    .execute();
        }
    }

    /** Writes down where a clip stood elsewhere, and that it stands there now. */
    void take(EntryId entry, StatusChange change) {
        point(entry, change.became());
        keep(entry, change.was(), change.became(), change.by(), change.at());
        if (!change.stands()) {
            handle.createUpdate("INSERT INTO step_status (change_id, is_move) VALUES (:change, 1)")
                    .bind("change", lastId(handle))
                    .execute();
        }
    }

    private void insert(Writing writing, Instant now) {
        Optional<Reading> reading = writing.reading();
        Optional<Scrutiny> scrutiny = writing.scrutiny();
        handle.createUpdate("""
                        INSERT INTO revision
                            (entry_id, slot, revises, origin, author, at, text, status, model_id, decode, score, words,
                             looked_ms, is_unchanged, written_blind, plays, coverage)
                        VALUES
                            (:entry, :slot, :revises, :origin, :author, :at, :text, :status, :model, :decode, :score,
                             :words, :looked, :unchanged, :blind, :plays, :coverage)""")
                .bind("entry", writing.entry().value())
                .bind("slot", writing.slot().number())
                .bind("revises", writing.revises().map(RevisionId::value).orElse(null))
                .bind("origin", writing.origin().name())
                .bind("author", writing.by().name())
                .bind("at", now.toEpochMilli())
                .bind("text", writing.text())
                .bind("status", writing.status().name())
                .bind("model", reading.map(Reading::modelId).orElse(null))
                .bind(
                        "decode",
                        reading.map(Reading::decode).map(ReadingJson::decode).orElse(null))
                .bind("score", reading.map(Reading::score).orElse(null))
                .bind(
                        "words",
                        reading.map(Reading::words).map(ReadingJson::words).orElse(null))
                .bind("looked", scrutiny.map(Scrutiny::lookedMillis).orElse(null))
                .bind(
                        "unchanged",
                        scrutiny.map(each -> each.isUnchanged() ? 1 : 0).orElse(null))
                .bind("blind", scrutiny.flatMap(Scrutiny::writtenBlind).orElse(null))
                .bind("plays", Rows.boxed(scrutiny.map(Scrutiny::plays).orElse(OptionalInt.empty())))
                .bind("coverage", Rows.boxed(scrutiny.map(Scrutiny::coverage).orElse(OptionalDouble.empty())))
                .execute();
    }

    /** A person's text outranks an imported one, and that outranks a machine's; among equals the newer counts. */
    private void point(Writing writing, RevisionId revision) {
        String outranked =
                switch (writing.origin()) {
                    case HUMAN -> "'HUMAN', 'IMPORT', 'MACHINE'";
                    case IMPORT -> "'IMPORT', 'MACHINE'";
                    case MACHINE -> "'MACHINE'";
                };
        handle.createUpdate("UPDATE entry SET base_id = :revision WHERE id = :entry AND (base_id IS NULL OR base_id IN"
                        + " (SELECT id FROM revision WHERE id = base_id AND origin IN (" + outranked + ")))")
                .bind("revision", revision.value())
                .bind("entry", writing.entry().value())
                .execute();
        if (writing.origin() == Origin.MACHINE) {
            handle.createUpdate("UPDATE entry SET machine_id = :revision WHERE id = :entry")
                    .bind("revision", revision.value())
                    .bind("entry", writing.entry().value())
                    .execute();
        }
    }

    void journal(Draft draft) {
        keep(draft.entry(), draft.slot(), Optional.of(draft.text()), draft.by(), draft.at());
        if (!draft.slot().isFirst()) {
            return;
        }
        handle.createUpdate("UPDATE entry SET draft_id = :draft WHERE id = :entry")
                .bind("draft", lastId(handle))
                .bind("entry", draft.entry().value())
                .execute();
        Status status = status(draft.entry());
        if (status == Status.NEW || status == Status.DRAFT) {
            setStatus(draft.entry(), Status.EDITING, draft.by(), draft.at());
        }
    }

    void settle(EntryId entry, Slot slot, Annotator by, Instant at) {
        if (draft(entry, slot).isEmpty()) {
            return;
        }
        if (slot.isFirst()) {
            handle.createUpdate("UPDATE entry SET draft_id = NULL WHERE id = :entry")
                    .bind("entry", entry.value())
                    .execute();
        }
        keep(entry, slot, Optional.empty(), by, at);
    }

    private void keep(EntryId entry, Slot slot, Optional<String> text, Annotator by, Instant at) {
        handle.createUpdate("""
                        INSERT INTO journal (entry_id, slot, author, at, text)
                        VALUES (:entry, :slot, :author, :at, :text)""")
                .bind("entry", entry.value())
                .bind("slot", slot.number())
                .bind("author", by.name())
                .bind("at", at.toEpochMilli())
                .bind("text", text.orElse(null))
                .execute();
    }

    /** The newest batch of keystrokes, unless it says that the draft was settled. */
    Optional<Draft> draft(EntryId entry, Slot slot) {
        return handle.createQuery("""
                        SELECT * FROM journal WHERE entry_id = :entry AND slot = :slot ORDER BY id DESC LIMIT 1""")
                .bind("entry", entry.value())
                .bind("slot", slot.number())
                .map((row, context) -> Rows.draft(row))
                .findOne()
                .flatMap(newest -> newest);
    }

    /** The draft there was at a moment, in milliseconds since 1970; what came from a copy was typed before it came. */
    Optional<Draft> draftUntil(EntryId entry, Slot slot, long moment) {
        return handle.createQuery("""
                        SELECT * FROM journal WHERE entry_id = :entry AND slot = :slot AND at <= :at
                        ORDER BY at DESC, id DESC LIMIT 1""")
                .bind("entry", entry.value())
                .bind("slot", slot.number())
                .bind("at", moment)
                .map((row, context) -> Rows.draft(row))
                .findOne()
                .flatMap(newest -> newest);
    }

    /** How a caption stands; the same rule as in {@link avcap.studio.annotation.Drafting}, without reading every revision. */
    Standing standing(EntryId entry, Slot slot) {
        return now(entry, slot).map(CaptionNow::standing).orElseThrow();
    }

    /** How a caption stands; empty if the clip is not there. */
    Optional<CaptionNow> now(EntryId entry, Slot slot) {
        return handle.createQuery(NOW + "WHERE e.id = :entry")
                .bind("entry", entry.value())
                .bind("slot", slot.number())
                .map((row, context) -> Rows.captionNow(row))
                .findOne();
    }

    /** How one of the captions of each of these clips stands. */
    List<CaptionNow> now(Slot slot, Collection<EntryId> wanted) {
        return handle.createQuery(NOW + "WHERE e.id IN (SELECT value FROM json_each(:entries)) ORDER BY e.id")
                .bind("entries", Rows.numbers(wanted))
                .bind("slot", slot.number())
                .map((row, context) -> Rows.captionNow(row))
                .list();
    }

    /** How those captions of these clips stand that say something, and the first in any case. */
    List<CaptionNow> saying(Collection<EntryId> wanted) {
        List<CaptionNow> all = new ArrayList<>(now(Slot.FIRST, wanted));
        for (int number = 2; number <= Slot.COUNT; number++) {
            handle.createQuery(FURTHER)
                    .bind("entries", Rows.numbers(wanted))
                    .bind("slot", number)
                    .map((row, context) -> Rows.captionNow(row))
                    .filter(caption -> !caption.standing().text().isBlank())
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing((CaptionNow caption) -> caption.entry().value())
                .thenComparing(CaptionNow::slot));
        return all;
    }

    /** @throws ChangeRefusedException if one of the clips is not there */
    void requireThere(Collection<EntryId> wanted) throws ChangeRefusedException {
        Optional<Long> gone = handle.createQuery("""
                        SELECT value FROM json_each(:entries)
                        WHERE NOT EXISTS (SELECT 1 FROM entry WHERE id = value) LIMIT 1""")
                .bind("entries", Rows.numbers(wanted))
                .mapTo(Long.class)
                .findOne();
        if (gone.isPresent()) {
            throw notThere(new EntryId(gone.get()));
        }
    }

    static ChangeRefusedException notThere(EntryId entry) {
        return new ChangeRefusedException(WORDS.text("clip.gone", entry));
    }

    /** Who typed this last, if anyone did. */
    Optional<Annotator> typist(EntryId entry, Slot slot, String text) {
        return handle.createQuery("""
                        SELECT author FROM journal WHERE entry_id = :entry AND slot = :slot AND text = :text
                        ORDER BY id DESC LIMIT 1""")
                .bind("entry", entry.value())
                .bind("slot", slot.number())
                .bind("text", text)
                .mapTo(String.class)
                .findOne()
                .map(Annotator::new);
    }

    Status status(EntryId entry) {
        return Status.valueOf(handle.createQuery("SELECT status FROM entry WHERE id = :entry")
                .bind("entry", entry.value())
                .mapTo(String.class)
                .one());
    }

    void setStatus(EntryId entry, Status status, Annotator by, Instant at) {
        Status was = status(entry);
        if (was == status) {
            return;
        }
        point(entry, status);
        keep(entry, was, status, by, at);
    }

    private void point(EntryId entry, Status status) {
        handle.createUpdate("UPDATE entry SET status = :status WHERE id = :entry")
                .bind("status", status.name())
                .bind("entry", entry.value())
                .execute();
    }

    private void keep(EntryId entry, Status was, Status became, Annotator by, Instant at) {
        handle.createUpdate("""
                        INSERT INTO status_change (entry_id, author, at, was, became)
                        VALUES (:entry, :author, :at, :was, :became)""")
                .bind("entry", entry.value())
                .bind("author", by.name())
                .bind("at", at.toEpochMilli())
                .bind("was", was.name())
                .bind("became", became.name())
                .execute();
    }

    /** Where a clip stood at a moment, in milliseconds since 1970. */
    Status statusAt(EntryId entry, long moment) {
        return handle.createQuery("""
                        SELECT COALESCE(
                            (SELECT became FROM status_change WHERE entry_id = :entry AND at <= :at
                             ORDER BY at DESC, id DESC LIMIT 1),
                            (SELECT was FROM status_change WHERE entry_id = :entry ORDER BY id LIMIT 1),
                            (SELECT status FROM entry WHERE id = :entry))""")
                .bind("entry", entry.value())
                .bind("at", moment)
                .mapTo(String.class)
                .findOne()
                .map(Status::valueOf)
                .orElse(Status.NEW);
    }

    /** The number of the row inserted last. */
    static long lastId(Handle handle) {
        return handle.createQuery("SELECT last_insert_rowid()")
                .mapTo(Long.class)
                .one();
    }
}
