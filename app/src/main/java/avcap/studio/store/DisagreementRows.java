package avcap.studio.store;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Writing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was measured of revisions, read and written inside a transaction that someone else has begun. */
final class DisagreementRows {

    /** Revisions with the columns that {@link #of} reads. */
    static final String MEASURED = "(SELECT r.*, d.nats, d.word, d.doubter, d.says"
            + " FROM revision r LEFT JOIN disagreement d ON d.revision_id = r.id)";

    /** Drafts that wait for a person and that nobody measured, of clips in which there is something to hear and to see. */
    private static final String UNMEASURED = """
            FROM entry e JOIN revision r ON r.id = e.machine_id
            WHERE e.status IN ('DRAFT', 'EDITING', 'RETURNED') AND r.text <> ''
                AND NOT EXISTS (SELECT 1 FROM json_each('["' || replace(e.states, ' ', '","') || '"]')
                    WHERE value IN ('NO_SOUND', 'NO_PICTURE', 'TOO_SHORT'))
                AND NOT EXISTS (SELECT 1 FROM disagreement WHERE revision_id = r.id)""";

    private final Handle handle;

    DisagreementRows(Handle handle) {
        this.handle = handle;
    }

    void add(EntryId entry, String text, Disagreement found) {
        handle.createUpdate("""
                        INSERT INTO disagreement (revision_id, nats, word, doubter, says)
                        SELECT r.id, :nats, :word, :doubter, :says
                        FROM entry e JOIN revision r ON r.id = e.machine_id
                        WHERE e.id = :entry AND r.text = :text
                        ON CONFLICT (revision_id) DO NOTHING""")
                .bind("entry", entry.value())
                .bind("text", text)
                .bind("nats", found.nats())
                .bind("word", found.word())
                .bind("doubter", found.doubter().name())
                .bind("says", found.says().orElse(null))
                .execute();
    }

    Optional<String> missing(EntryId entry) {
        return handle.createQuery("SELECT r.text " + UNMEASURED + " AND e.id = :entry")
                .bind("entry", entry.value())
                .mapTo(String.class)
                .findOne();
    }

    Map<EntryId, String> missing() {
        Map<EntryId, String> missing = new LinkedHashMap<>();
        handle.createQuery("SELECT e.id, r.text " + UNMEASURED + " ORDER BY e.id")
                .map((row, context) -> Map.entry(new EntryId(row.getLong(1)), row.getString(2)))
                .forEach(row -> missing.put(row.getKey(), row.getValue()));
        return missing;
    }

    /** Empty where nothing was measured. */
    static Optional<Disagreement> of(ResultSet row) throws SQLException {
        double nats = row.getDouble("nats");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        nats,
                        row.getString("word"),
                        Modality.valueOf(row.getString("doubter")),
                        Optional.ofNullable(row.getString("says"))));
    }

    /** A revision as another copy is to know it: with what was measured of it since. */
    static Revision revision(ResultSet row) throws SQLException {
        Revision said = Rows.revision(row);
        Optional<Reading> measured = of(row).flatMap(found -> said.reading().map(reading -> reading.with(found)));
        return measured.isEmpty() ? said : new Revision(said.id(), said.at(), with(said.writing(), measured));
    }

    private static Writing with(Writing said, Optional<Reading> reading) {
        return new Writing(
                said.entry(),
                said.revises(),
                said.origin(),
                said.by(),
                said.text(),
                reading,
                said.status(),
                said.slot(),
                said.scrutiny());
    }
}
