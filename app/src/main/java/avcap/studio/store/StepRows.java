package avcap.studio.store;

import avcap.studio.annotation.Place;
import avcap.studio.annotation.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What a step did, written down for many clips with one statement for each table. */
final class StepRows {

    private static final int AT_ONCE = 5_000; // rows of one statement's JSON, which is held in memory

    private final Handle handle;

    StepRows(Handle handle) {
        this.handle = handle;
    }

    /** Writes down how captions stood before a step; how they stand after it is read. */
    void captions(long step, Map<Place, Standing> before) {
        Map<Integer, List<List<?>>> rows = new TreeMap<>();
        before.forEach((place, was) -> rows.computeIfAbsent(place.slot().number(), any -> new ArrayList<>())
                .add(List.of(
                        place.entry().value(),
                        was.status().name(),
                        was.text(),
                        was.source().name())));
        rows.forEach((slot, all) -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                handle.createUpdate("""
                                INSERT INTO step_change
                                SELECT :step, e.id, :slot, w.value ->> 1, w.value ->> 2, w.value ->> 3, e.status,
                                       COALESCE(j.text, r.text, ''),
                                       CASE WHEN j.text IS NOT NULL THEN 'DRAFT' WHEN r.origin = 'HUMAN' THEN 'PERSON'
                                            ELSE 'OTHER' END
                                FROM json_each(:rows) w CROSS JOIN entry e ON e.id = w.value ->> 0
                                LEFT JOIN revision r ON r.id =\s""" + Captions.COUNTING + """
                                LEFT JOIN journal j ON j.id = (
                                    SELECT MAX(id) FROM journal WHERE entry_id = e.id AND slot = :slot)""")
                        .bind("step", step)
                        .bind("slot", slot)
                        .bind("rows", JsonRows.of(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                        .execute();
            }
        });
    }

    void tags(long step, Collection<Steps.TagChange> changes) {
        keep(
                "INSERT OR REPLACE INTO step_tag SELECT :step, value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)",
                step,
                changes.stream()
                        .map(tag -> List.<Object>of(tag.entry().value(), tag.tag(), tag.isOn() ? 1 : 0))
                        .toList());
    }

    void paths(long step, Collection<Steps.PathChange> changes) {
        keep(
                "INSERT INTO step_path SELECT :step, value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)",
                step,
                changes.stream()
                        .map(path -> List.<Object>of(path.entry().value(), path.was(), path.became()))
                        .toList());
    }

    void segments(long step, Collection<Steps.SegmentChange> changes) {
        for (Steps.SegmentChange change : changes) {
            handle.createUpdate("INSERT INTO step_segment VALUES (:step, :segment, :entry, :was, :became)")
                    .bind("step", step)
                    .bind("segment", change.segment())
                    .bind("entry", change.entry().value())
                    .bind("was", change.was().orElse(null))
                    .bind("became", change.became())
                    .execute();
        }
    }

    private void keep(String statement, long step, List<? extends List<?>> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate(statement)
                    .bind("step", step)
                    .bind("rows", JsonRows.of(rows))
                    .execute();
        }
    }
}
