package avcap.studio.annotation.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an action would do to some clips.
 *
 * @param changes in the order of the project
 * @param passedOver how many captions or, where it is done to whole clips, how many clips it would do nothing to, by the reason
 */
public record BulkPlan(List<Change> changes, Map<PassedOver, Integer> passedOver) {

    /**
     * What becomes of one caption, or of the clip of a first caption.
     *
     * @param was how it stands
     * @param becomes how it would stand
     * @param edit what brings it there
     */
    public record Change(Place place, Standing was, Standing becomes, Edit edit) {

        public EntryId entry() {
            return place.entry();
        }
    }

    /** From one status to another, which may be the same. */
    public record Way(Status from, Status to) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            int byFrom = from.compareTo(other.from);
            return byFrom == 0 ? to.compareTo(other.to) : byFrom;
        }
    }

    public BulkPlan {
        changes = List.copyOf(changes);
        passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
    }

    /**
     * Thinks an action through.
     *
     * @param tag which tag, where the action needs one
     * @param captions those of each clip that say something, and the first in any case
     * @param tagged the clips that bear it
     */
    public static BulkPlan of(BulkAction action, String tag, List<CaptionNow> captions, Set<EntryId> tagged) {
        List<Change> changes = new ArrayList<>();
        Map<PassedOver, Integer> passedOver = new EnumMap<>(PassedOver.class);
        for (CaptionNow clip : captions) {
            if (!clip.slot().isFirst() && !action.isOfCaptions()) {
                continue;
            }
            Optional<PassedOver> obstacle = action.obstacle(clip, tagged.contains(clip.entry()));
            if (obstacle.isPresent()) {
                passedOver.merge(obstacle.get(), 1, Integer::sum);
            } else {
                changes.add(new Change(clip.place(), clip.standing(), action.becomes(clip), action.edit(clip, tag)));
            }
        }
        return new BulkPlan(changes, passedOver);
    }

    /** All of the first captions, then all of the second: sets of the same caption are written at once. */
    public List<Edit> edits() {
        return changes.stream()
                .sorted(Comparator.comparing(change -> change.place().slot()))
                .map(Change::edit)
                .toList();
    }

    /** How many clips have something that changes. */
    public int clips() {
        return (int) changes.stream().map(Change::entry).distinct().count();
    }

    /** How many clips, or first captions, go which way. */
    public Map<Way, Long> ways() {
        return changes.stream()
                .filter(change -> change.place().slot().isFirst())
                .collect(Collectors.groupingBy(
                        change ->
                                new Way(change.was().status(), change.becomes().status()),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** How many captions change that are not the first of their clip, which have no status of their own. */
    public long further() {
        return changes.stream()
                .filter(change -> !change.place().slot().isFirst())
                .count();
    }

    public int passedOverCount() {
        return passedOver.values().stream().mapToInt(Integer::intValue).sum();
    }
}
