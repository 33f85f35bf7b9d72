package avcap.studio.annotation.merge;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which clip there is which clip here: by its bytes, and among clips of the same bytes or of none in common by its place. */
final class ClipMatch {

    private final Map<EntryId, EntryId> ours = new HashMap<>();

    ClipMatch(List<Entry> here, List<Entry> there) {
        Map<String, List<Entry>> byContent = new HashMap<>();
        Map<String, Entry> byPath = new HashMap<>();
        for (Entry entry : here) {
            byContent
                    .computeIfAbsent(entry.clip().sha256(), any -> new ArrayList<>())
                    .add(entry);
            byPath.put(entry.path(), entry);
        }
        Set<EntryId> taken = new HashSet<>();
        there.forEach(each -> byContent.getOrDefault(each.clip().sha256(), List.of()).stream()
                .filter(entry -> entry.path().equals(each.path()))
                .findFirst()
                .ifPresent(entry -> match(each, entry, taken)));
        there.forEach(each -> byContent.getOrDefault(each.clip().sha256(), List.of()).stream()
                .filter(entry -> !taken.contains(entry.id()))
                .findFirst()
                .ifPresent(entry -> match(each, entry, taken)));
        there.forEach(each -> Optional.ofNullable(byPath.get(each.path()))
                .filter(entry -> !taken.contains(entry.id()))
                .ifPresent(entry -> match(each, entry, taken)));
    }

    private void match(Entry there, Entry here, Set<EntryId> taken) {
        if (ours.putIfAbsent(there.id(), here.id()) == null) {
            taken.add(here.id());
        }
    }

    Optional<EntryId> here(EntryId there) {
        return Optional.ofNullable(ours.get(there));
    }
}
