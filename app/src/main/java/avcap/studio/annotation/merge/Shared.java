package avcap.studio.annotation.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Two logs side by side.
 *
 * @param common what stands in both, in our order
 * @param onlyOurs what was done here only
 * @param onlyTheirs what was done there only
 */
record Shared<T>(List<Pair<T>> common, List<T> onlyOurs, List<T> onlyTheirs) {

    /** The same deed in both logs, which number things each on its own. */
    record Pair<T>(T ours, T theirs) {}

    /** {@code key} says what makes two deeds the same. */
    static <T> Shared<T> of(List<T> ours, List<T> theirs, Function<T, ?> key) {
        return of(ours, theirs, key, key);
    }

    /** The same for deeds whose keys hold numbers, which have to be read differently there. */
    static <T> Shared<T> of(List<T> ours, List<T> theirs, Function<T, ?> key, Function<T, ?> keyThere) {
        Map<Object, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < ours.size(); i++) {
            free.computeIfAbsent(key.apply(ours.get(i)), any -> new ArrayDeque<>())
                    .add(i);
        }
        SortedMap<Integer, T> matched = new TreeMap<>();
        List<T> onlyTheirs = new ArrayList<>();
        for (T their : theirs) {
            Integer place =
                    free.getOrDefault(keyThere.apply(their), new ArrayDeque<>()).poll();
            if (place == null) {
                onlyTheirs.add(their);
            } else {
                matched.put(place, their);
            }
        }
        List<Pair<T>> common = new ArrayList<>();
        List<T> onlyOurs = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            T their = matched.get(i);
            if (their == null) {
                onlyOurs.add(ours.get(i));
            } else {
                common.add(new Pair<>(ours.get(i), their));
            }
        }
        return new Shared<>(common, onlyOurs, onlyTheirs);
    }

    /** What both had, as it stands here. */
    List<T> base() {
        return common.stream().map(Pair::ours).toList();
    }
}
