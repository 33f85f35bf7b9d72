package avcap.studio.annotation.merge;

import avcap.studio.annotation.SegmentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The segments of a clip: which are the same in both copies, and what is said of those that both changed; the newer counts.
 *
 * @param added states that were only there
 * @param numbers from what names a segment there to what names it here
 * @param again states from here that are newer than what comes, in this project's numbers
 */
record SegmentMerge(List<SegmentState> added, Map<Long, Long> numbers, List<SegmentState> again) {

    static SegmentMerge of(Shared<SegmentState> states) {
        Map<Long, Long> numbers = new HashMap<>();
        states.common()
                .forEach(pair ->
                        numbers.putIfAbsent(pair.theirs().segment(), pair.ours().segment()));
        List<SegmentState> again = new ArrayList<>();
        newest(states.onlyOurs()).forEach((segment, state) -> {
            if (newestThere(states.onlyTheirs(), numbers, segment).isBefore(state.at())) {
                again.add(state);
            }
        });
        return new SegmentMerge(states.onlyTheirs(), numbers, again);
    }

    private static Map<Long, SegmentState> newest(List<SegmentState> states) {
        Map<Long, SegmentState> newest = new HashMap<>();
        states.forEach(state -> newest.put(state.segment(), state));
        return newest;
    }

    /** When it was last changed there; never before what is here if it was not. */
    private static Instant newestThere(List<SegmentState> theirs, Map<Long, Long> numbers, long segment) {
        return theirs.stream()
                .filter(state -> Long.valueOf(segment).equals(numbers.get(state.segment())))
                .map(SegmentState::at)
                .reduce((before, next) -> next)
                .orElse(Instant.MAX);
    }
}
