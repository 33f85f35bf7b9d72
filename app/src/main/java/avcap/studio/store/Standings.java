package avcap.studio.store;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How every caption of a project stands, in its order. */
final class Standings {

    private static final String ALL = """
            WITH slots (slot) AS (VALUES (1), (2), (3), (4), (5))
            SELECT e.id, s.slot, e.name, e.status, COALESCE(j.text, r.text, '') AS text,
                   CASE WHEN j.text IS NOT NULL THEN 'DRAFT' WHEN r.origin = 'HUMAN' THEN 'PERSON' ELSE 'OTHER' END AS source
            FROM entry e
            CROSS JOIN slots s
            LEFT JOIN journal j ON j.id = (SELECT MAX(id) FROM journal WHERE entry_id = e.id AND slot = s.slot)
            LEFT JOIN revision r ON r.id = (
                SELECT id FROM standing_revision WHERE entry_id = e.id AND slot = s.slot""" + RevisionRows.STRONGEST + ") ORDER BY e.id, s.slot";

    private Standings() {}

    /**
     * How a caption stands.
     *
     * @param name what its clip is called
     */
    record Named(String name, Standing standing) {

        /** Whether it stands otherwise; the status is that of the first caption. */
        boolean isOther(Named than, Slot slot) {
            return slot.isFirst()
                    ? !standing.equals(than.standing)
                    : !standing.text().equals(than.standing.text()) || standing.source() != than.standing.source();
        }
    }

    static Map<Place, Named> of(Handle handle) {
        Map<Place, Named> standings = new LinkedHashMap<>();
        handle.createQuery(ALL)
                .map((row, context) -> Map.entry(place(row), new Named(row.getString("name"), standing(row))))
                .forEach(each -> standings.put(each.getKey(), each.getValue()));
        return standings;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new EntryId(row.getLong("id")), new Slot(row.getInt("slot")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Status.valueOf(row.getString("status")),
                row.getString("text"),
                Standing.Source.valueOf(row.getString("source")));
    }
}
