package avcap.studio.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A clip as it stood at a moment of the past.
 *
 * @param entry the clip
 * @param at the moment
 * @param status where it stood
 * @param captions what the editor would have shown of each caption: of the first, and of those others that had a text
 * @param tags what it bore
 */
public record EntryThen(EntryId entry, Instant at, Status status, Map<Slot, Drafting> captions, Set<String> tags) {

    private static final Drafting NOTHING = Drafting.of(List.of(), Optional.empty());

    public EntryThen {
        captions = Map.copyOf(captions);
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(tags);
        tags = Collections.unmodifiableSet(sorted);
    }

    /** What the editor would have shown of the first caption. */
    public Drafting drafting() {
        return captions.getOrDefault(Slot.FIRST, NOTHING);
    }

    /** The texts there were, by the number of their caption. */
    public Map<Integer, String> texts() {
        Map<Integer, String> texts = new TreeMap<>();
        captions.forEach((slot, drafting) -> texts.put(slot.number(), drafting.text()));
        return Collections.unmodifiableMap(texts);
    }

    /** What brings the clip back to how it was; nothing if it stands so. Texts are written again, and none is overwritten. */
    public List<Edit> back(EntryThen now) {
        List<Edit> edits = new ArrayList<>();
        for (int number = 1; number <= Slot.COUNT; number++) {
            Slot slot = new Slot(number);
            Standing then = standing(slot);
            if (!isSame(then, now.standing(slot))) {
                edits.add(new Edit.Restore(entry, slot, then));
            }
        }
        if (status != now.status() && isSame(standing(Slot.FIRST), now.standing(Slot.FIRST))) {
            edits.add(new Edit.Mark(entry, status));
        }
        tags.stream()
                .filter(tag -> !now.tags().contains(tag))
                .forEach(tag -> edits.add(new Edit.Tag(entry, tag, true)));
        now.tags().stream()
                .filter(tag -> !tags.contains(tag))
                .forEach(tag -> edits.add(new Edit.Tag(entry, tag, false)));
        return edits;
    }

    private Standing standing(Slot slot) {
        return captions.getOrDefault(slot, NOTHING).standing(status);
    }

    /** Whether the words are the same, and a person stands by both or by neither. */
    private static boolean isSame(Standing one, Standing other) {
        return one.text().equals(other.text())
                && (one.source() == Standing.Source.PERSON) == (other.source() == Standing.Source.PERSON);
    }
}
