package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Texts and where clips stand, written for many clips with one statement for each table, inside a transaction that someone else
 * has begun. {@link Captions} writes the same rows for one.
 */
final class CaptionSets {

    /** Rows of clips and what is said of each. */
    private static final String SAID = """
            (SELECT value ->> 0 AS entry_id, value ->> 1 AS text, value ->> 2 AS status FROM json_each(:rows)) said
            """;

    /** What would count of a clip's revisions if no person had said anything. */
    private static final String NOBODYS_STRONGEST = """
            (SELECT id FROM standing_revision
             WHERE entry_id = said.entry_id AND slot = :slot AND origin <> 'HUMAN'""" + RevisionRows.STRONGEST + ")";

    /** Where an import or a machine said the same last. */
    private static final String NOBODYS_SAME = """
            (SELECT MAX(id) FROM revision
             WHERE entry_id = said.entry_id AND slot = :slot AND origin <> 'HUMAN' AND text = said.text)""";

    /** Until which of a clip's revisions they are taken back. */
    private static final String LAST_TAKEN = "COALESCE(" + Captions.COUNTING
            + ", (SELECT MAX(id) FROM revision WHERE entry_id = e.id AND slot = :slot))";

    private final Handle handle;
    private final TakenBackRows takenBack;

    CaptionSets(Handle handle, TakenBackRows takenBack) {
        this.handle = handle;
        this.takenBack = takenBack;
    }

    /**
     * What is said of a clip.
     *
     * @param status where it stands then
     */
    record Said(EntryId entry, String text, Status status) {}

    /** Settles drafts; each of the clips has one. */
    void settle(Slot slot, Collection<EntryId> drafted, Annotator by, Instant now) {
        if (drafted.isEmpty()) {
            return;
        }
        String ids = Rows.numbers(drafted);
        if (slot.isFirst()) {
            handle.createUpdate("UPDATE entry SET draft_id = NULL WHERE id IN (SELECT value FROM json_each(:ids))")
                    .bind("ids", ids)
                    .execute();
        }
        handle.createUpdate("""
                        INSERT INTO journal (entry_id, slot, author, at, text)
                        SELECT value, :slot, :author, :at, NULL FROM json_each(:ids)""")
                .bind("ids", ids)
                .bind("slot", slot.number())
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
    }

    /** Writes revisions of a person where there is no draft. Words said before are still those of whoever said them first. */
    void stand(Slot slot, Collection<Said> said, Annotator by, Instant now) {
        if (said.isEmpty()) {
            return;
        }
        long newest = newest("revision");
        bound(said, """
                INSERT INTO revision (entry_id, slot, revises, origin, author, at, text, status)
                SELECT said.entry_id, :slot,
                       (SELECT id FROM standing_revision WHERE entry_id = said.entry_id AND slot = :slot\s""" + RevisionRows.STRONGEST + """
                       ),
                       'HUMAN',
                       COALESCE(
                           (SELECT author FROM revision
                            WHERE entry_id = said.entry_id AND slot = :slot AND origin = 'HUMAN' AND text = said.text
                            ORDER BY id LIMIT 1),
                           :author),
                       :at, said.text, said.status
                FROM\s""" + SAID)
                .bind("slot", slot.number())
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
        if (slot.isFirst()) {
            point("base_id", "revision", newest);
        }
    }

    /** Writes drafts. Words typed before are still those of whoever typed them last. */
    void draft(Slot slot, Collection<Said> said, Annotator by, Instant now) {
        if (said.isEmpty()) {
            return;
        }
        long newest = newest("journal");
        bound(said, """
                INSERT INTO journal (entry_id, slot, author, at, text)
                SELECT said.entry_id, :slot,
                       COALESCE(
                           (SELECT author FROM journal
                            WHERE entry_id = said.entry_id AND slot = :slot AND text = said.text
                            ORDER BY id DESC LIMIT 1),
                           :author),
                       :at, said.text
                FROM\s""" + SAID)
                .bind("slot", slot.number())
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
        if (slot.isFirst()) {
            point("draft_id", "journal", newest);
        }
    }

    /** Of which clips an import or a machine once said this. */
    Set<EntryId> saidByNobody(Slot slot, Collection<Said> said) {
        return said.isEmpty()
                ? Set.of()
                : handle
                        .createQuery("SELECT said.entry_id FROM " + SAID + "WHERE " + NOBODYS_SAME + " IS NOT NULL")
                        .bind("rows", rows(said))
                        .bind("slot", slot.number())
                        .map((row, context) -> new EntryId(row.getLong(1)))
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** Takes back what persons said, where there is no draft; what an import or a machine says counts again. */
    void takePersonsBack(Slot slot, Collection<Said> said, Annotator by, Instant now) {
        takeBack(slot, said, NOBODYS_STRONGEST, by, now);
    }

    /** Takes back what counts, where there is no draft, so that what an import or a machine once said counts, or nothing. */
    void takeBack(Slot slot, Collection<Said> said, Annotator by, Instant now) {
        takeBack(slot, said, NOBODYS_SAME, by, now);
    }

    private void takeBack(Slot slot, Collection<Said> said, String restored, Annotator by, Instant now) {
        if (!said.isEmpty()) {
            String taking = "SELECT e.id, " + LAST_TAKEN + ", " + restored + " FROM " + SAID
                    + "JOIN entry e ON e.id = said.entry_id";
            takenBack.takeBack(
                    slot, taking, rows(said), said.stream().map(Said::entry).toList(), by, now);
        }
    }

    /** Sets where clips stand; those that stand there already are left alone. */
    void setStatus(Collection<Said> said, Annotator by, Instant now) {
        bound(said, """
                INSERT INTO status_change (entry_id, author, at, was, became)
                SELECT e.id, :author, :at, e.status, said.status
                FROM\s""" + SAID + "JOIN entry e ON e.id = said.entry_id WHERE e.status <> said.status")
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .execute();
        bound(
                        said,
                        "UPDATE entry SET status = said.status FROM " + SAID
                                + "WHERE entry.id = said.entry_id AND entry.status <> said.status")
                .execute();
    }

    private Update bound(Collection<Said> said, String statement) {
        return handle.createUpdate(statement).bind("rows", rows(said));
    }

    private static String rows(Collection<Said> said) {
        return JsonRows.of(said.stream()
                .map(each -> List.<Object>of(
                        each.entry().value(), each.text(), each.status().name()))
                .toList());
    }

    private long newest(String table) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /** Lets clips point at the rows that are newer than one. */
    private void point(String column, String table, long newest) {
        handle.createUpdate("UPDATE entry SET " + column + " = said.id FROM (SELECT id, entry_id FROM " + table
                        + " WHERE id > :newest) said WHERE entry.id = said.entry_id")
                .bind("newest", newest)
                .execute();
    }
}
