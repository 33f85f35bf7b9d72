package avcap.studio.session;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The entries of the open project in its order, each found by its name at once. */
final class EntryList {

    private static final int FEW = 50; // where more change, whoever listens does better to look at all of them again

    private final EntryRows entries = new EntryRows();
    private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(entries);
    private final Map<EntryId, Integer> places = new HashMap<>();

    ObservableList<Entry> view() {
        return view;
    }

    Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(places.get(id)).map(entries::get);
    }

    /** Those that are new, at the end. */
    void add(List<Entry> more) {
        List<Entry> unknown =
                more.stream().filter(entry -> !places.containsKey(entry.id())).toList();
        for (int i = 0; i < unknown.size(); i++) {
            places.put(unknown.get(i).id(), entries.size() + i);
        }
        entries.addAll(unknown);
    }

    void clear() {
        entries.clear();
        places.clear();
    }

    /**
     * Puts entries that were read again in the place of what was known of them, in one change; those that are not there are
     * passed over.
     */
    void replace(List<Entry> changed) {
        SortedMap<Integer, Entry> known = new TreeMap<>();
        for (Entry entry : changed) {
            int place = place(entry.id());
            if (place >= 0) {
                known.put(place, entry);
            }
        }
        if (known.size() > FEW) {
            List<Entry> all = new ArrayList<>(entries);
            known.forEach(all::set);
            entries.setAll(all);
        } else {
            entries.replace(known);
        }
    }

    /** All of them as they stand now, the new ones too. */
    void replaceAll(List<Entry> all) {
        places.clear();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).id(), i);
        }
        entries.setAll(all);
    }

    /** The entries that come after one, on round the end until just before it; all of them after none. */
    Stream<Entry> after(@Nullable EntryId id) {
        int from = id == null ? -1 : place(id);
        int count = entries.size();
        return IntStream.rangeClosed(1, from < 0 ? count : count - 1)
                .mapToObj(step -> entries.get((from + step) % count));
    }

    private int place(EntryId id) {
        return places.getOrDefault(id, -1);
    }
}
