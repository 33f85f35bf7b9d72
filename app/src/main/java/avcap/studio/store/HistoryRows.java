package avcap.studio.store;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.History;
import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Pages of clips with all that is said of each, a query a page for each kind of saying. */
final class HistoryRows {

    private final Handle handle;
    private final RevisionRows revisions;
    private final RemarkRows remarks;
    private final StepRows steps;

    HistoryRows(Handle handle, RevisionRows revisions, RemarkRows remarks, StepRows steps) {
        this.handle = handle;
        this.revisions = revisions;
        this.remarks = remarks;
        this.steps = steps;
    }

    List<History> page(Path folder, Optional<EntryId> after, int most) {
        List<Entry> page = handle.createQuery(Rows.ENTRIES + "WHERE e.id > :after ORDER BY e.id LIMIT :most")
                .bind("after", after.map(EntryId::value).orElse(0L))
                .bind("most", most)
                .map((row, context) -> Rows.entry(folder, row))
                .list();
        return page.isEmpty() ? List.of() : withRevisions(page);
    }

    private List<History> withRevisions(List<Entry> page) {
        List<EntryId> ids = page.stream().map(Entry::id).toList();
        EntryId first = ids.get(0);
        EntryId last = ids.get(ids.size() - 1);
        Map<EntryId, List<Revision>> said = handle.createQuery("""
                        SELECT * FROM standing_revision WHERE entry_id BETWEEN :first AND :last AND slot = 1
                        ORDER BY entry_id, id""")
                .bind("first", first.value())
                .bind("last", last.value())
                .map((row, context) -> Rows.revision(row))
                .collect(Collectors.groupingBy(Revision::entry));
        Map<EntryId, Map<Slot, Revision>> others = revisions.others(first, last);
        Map<EntryId, List<Segment>> segments =
                remarks.segments(ids).stream().collect(Collectors.groupingBy(Segment::entry));
        Map<EntryId, Set<String>> tags = remarks.tags(ids);
        Map<EntryId, Set<String>> labels = remarks.labels(ids);
        Map<EntryId, List<Note>> notes = remarks.notes(ids).stream().collect(Collectors.groupingBy(Note::entry));
        Map<EntryId, List<ImportedRecord>> imported =
                steps.imported(ids).stream().collect(Collectors.groupingBy(ImportedRecord::entry));
        return page.stream()
                .map(entry -> new History(
                        entry,
                        said.getOrDefault(entry.id(), List.of()),
                        others.getOrDefault(entry.id(), Map.of()),
                        segments.getOrDefault(entry.id(), List.of()),
                        List.copyOf(tags.getOrDefault(entry.id(), Set.of())),
                        List.copyOf(labels.getOrDefault(entry.id(), Set.of())),
                        notes.getOrDefault(entry.id(), List.of()),
                        imported.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
