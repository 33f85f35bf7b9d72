package avcap.studio.annotation.merge;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.TagChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * One tag of a clip: as both copies had it, here, there.
 *
 * @param name as it was written first
 * @param here what was done with it here only
 * @param there what was done with it there only
 */
record TagMerge(String name, boolean base, List<TagChange> here, List<TagChange> there) {

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
        return new TagMerge(name, base, here, there);
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

    boolean ours() {
        return end(here, base);
    }

    boolean theirs() {
        return end(there, base);
    }

    /** Who touched it last here, where there is a conflict. */
    Annotator oursBy() {
        return here.get(here.size() - 1).by();
    }

    /** Who touched it last there. */
    Annotator theirsBy() {
        return there.get(there.size() - 1).by();
    }

    /** One put it on, or left it there on purpose, and the other took it away. */
    boolean isConflict() {
        return !here.isEmpty() && ours() != theirs();
    }

    boolean chosen(Choice choice) {
        return choice == Choice.THEIRS ? theirs() : ours();
    }
}
