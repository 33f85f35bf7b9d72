package avcap.studio.annotation.effort;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long each person worked on each clip: what lies between two deeds counts for the later one's clip, up to a limit. */
final class ActiveTime {

    /** Who does nothing for longer is somewhere else, and nothing of it counts. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private ActiveTime() {}

    /** In milliseconds; a clip to which a person did something has a time, which may be 0. */
    static Map<Annotator, Map<EntryId, Long>> of(List<Deed> deeds) {
        Map<Annotator, Long> last = new HashMap<>();
        Map<Annotator, Map<EntryId, Long>> times = new HashMap<>();
        deeds.stream().sorted(Comparator.comparingLong(Deed::atMillis)).forEach(deed -> {
            long pause = deed.atMillis() - last.getOrDefault(deed.by(), deed.atMillis());
            long counted = pause <= LONGEST_PAUSE.toMillis() ? pause : 0;
            times.computeIfAbsent(deed.by(), any -> new HashMap<>()).merge(deed.entry(), counted, Long::sum);
            last.put(deed.by(), deed.atMillis());
        });
        return times;
    }
}
