package avcap.studio.session;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The entries of the open project in its order, each found by its name at once. */
final class EntryList {

    private static final int ONE_BY_ONE = 50; // more of them change the list at once

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
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

    /** Puts entries that were read again in the place of what was known of them; those that are not there are passed over. */
    void replace(List<Entry> changed) {
        List<Entry> known =
                changed.stream().filter(entry -> places.containsKey(entry.id())).toList();
        if (known.size() > ONE_BY_ONE) {
            List<Entry> all = new ArrayList<>(entries);
            known.forEach(entry -> all.set(place(entry.id()), entry));
            entries.setAll(all);
        } else {
            known.forEach(entry -> entries.set(place(entry.id()), entry));
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
