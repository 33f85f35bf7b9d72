package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tags put on many clips or taken away with one statement for each table, inside a transaction that someone else has begun. */
final class TagSets {

    private static final String GIVEN =
            "(SELECT value ->> 0 AS entry_id, value ->> 1 AS tag FROM json_each(:rows)) given ";

    private final Handle handle;

    TagSets(Handle handle) {
        this.handle = handle;
    }

    /** A tag of a clip. */
    record Bearing(EntryId entry, String tag) {}

    /** Puts tags on or takes them away; gives those that this changed, as they are spelt on their clips. */
    List<Bearing> put(Collection<Bearing> given, boolean isOn, Annotator by, Instant now) {
        String difference = isOn
                ? "SELECT given.entry_id, given.tag FROM " + GIVEN + "LEFT JOIN tag t"
                        + " ON t.entry_id = given.entry_id AND t.tag = given.tag WHERE t.tag IS NULL"
                : "SELECT t.entry_id, t.tag FROM " + GIVEN + "JOIN tag t"
                        + " ON t.entry_id = given.entry_id AND t.tag = given.tag";
        List<Bearing> changed = handle.createQuery(difference)
                .bind("rows", rows(given))
                .map((row, context) -> new Bearing(new EntryId(row.getLong(1)), row.getString(2)))
                .list();
        if (!changed.isEmpty()) {
            keep(rows(changed), isOn, by, now);
        }
        return changed;
    }

    private void keep(String rows, boolean isOn, Annotator by, Instant now) {
        String change = isOn
                ? "INSERT OR IGNORE INTO tag (entry_id, tag) SELECT given.entry_id, given.tag FROM " + GIVEN
                : "DELETE FROM tag WHERE (entry_id, tag) IN (SELECT given.entry_id, given.tag FROM " + GIVEN + ")";
        handle.createUpdate(change).bind("rows", rows).execute();
        handle.createUpdate("INSERT INTO tag_change (entry_id, author, at, tag, is_on)"
                        + " SELECT given.entry_id, :author, :at, given.tag, :on FROM " + GIVEN)
                .bind("rows", rows)
                .bind("author", by.name())
                .bind("at", now.toEpochMilli())
                .bind("on", isOn ? 1 : 0)
                .execute();
    }

    private static String rows(Collection<Bearing> tags) {
        return JsonRows.of(tags.stream()
                .map(each -> List.<Object>of(each.entry().value(), each.tag()))
                .toList());
    }
}
