package avcap.studio.annotation.merge;

import avcap.studio.annotation.TagChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * One tag of a clip: as both copies had it, here, there.
 *
 * @param name as it was written first
 * @param isTouchedTwice whether it was put on or taken away in both copies since
 */
record TagMerge(String name, boolean base, boolean ours, boolean theirs, boolean isTouchedTwice) {

    /** Every tag that was touched there; the others are as they are here. */
    static List<TagMerge> of(Shared<TagChange> changes) {
        TreeMap<String, String> names = new TreeMap<>();
        changes.onlyTheirs().forEach(each -> names.putIfAbsent(key(each.tag()), each.tag()));
        return names.entrySet().stream()
                .map(name -> of(name.getKey(), name.getValue(), changes))
                .toList();
    }

    private static TagMerge of(String key, String name, Shared<TagChange> changes) {
        List<TagChange> common = of(key, changes.base());
        List<TagChange> here = of(key, changes.onlyOurs());
        List<TagChange> there = of(key, changes.onlyTheirs());
        boolean base = end(common, false);
        return new TagMerge(name, base, end(here, base), end(there, base), !here.isEmpty());
    }

    private static List<TagChange> of(String key, List<TagChange> changes) {
        List<TagChange> its = new ArrayList<>(changes);
        its.removeIf(change -> !key(change.tag()).equals(key));
        return its;
    }

    private static boolean end(List<TagChange> changes, boolean otherwise) {
        return changes.isEmpty() ? otherwise : changes.get(changes.size() - 1).isOn();
    }

    private static String key(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    /** One put it on, or left it there on purpose, and the other took it away. */
    boolean isConflict() {
        return isTouchedTwice && ours != theirs;
    }

    boolean chosen(Choice choice) {
        return choice == Choice.THEIRS ? theirs : ours;
    }
}
