package avcap.studio.formats;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which of the labels, or of the tags, that a file gives to clips they do not bear yet. Case makes no other name, and a name is
 * spelt as the project spells it.
 */
final class NewNames {

    private final Reading reading;
    private final Map<String, String> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable Map<EntryId, Set<String>> there;

    /** What clips of the project bear. */
    @FunctionalInterface
    interface Reading {
        Map<EntryId, Set<String>> of(Collection<EntryId> clips) throws StoreException;
    }

    NewNames(Reading reading) {
        this.reading = reading;
    }

    /** To put names into that are not told apart by case. */
    static Set<String> none() {
        return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    }

    /**
     * Those that are new.
     *
     * @param entry the clip, empty if it is not in the project yet
     * @param heard what the file said of the clip before; it is filled
     * @param clips all of the project, asked for when first needed
     */
    List<String> of(Optional<EntryId> entry, List<String> said, Set<String> heard, Supplier<Set<EntryId>> clips)
            throws StoreException {
        List<String> news = new ArrayList<>();
        for (String each : said) {
            if (!each.isBlank() && heard.add(each) && !isThere(entry, each, clips)) {
                news.add(spellings.computeIfAbsent(each, any -> each));
            }
        }
        return news;
    }

    private boolean isThere(Optional<EntryId> entry, String name, Supplier<Set<EntryId>> clips) throws StoreException {
        Map<EntryId, Set<String>> known = there;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<EntryId, Set<String>> clip : reading.of(clips.get()).entrySet()) {
                Set<String> names = none();
                names.addAll(clip.getValue());
                names.forEach(each -> spellings.putIfAbsent(each, each));
                known.put(clip.getKey(), names);
            }
            there = known;
        }
        return entry.isPresent() && known.getOrDefault(entry.get(), Set.of()).contains(name);
    }
}
