package avcap.studio.annotation.query;

import avcap.studio.annotation.EntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A queue in which every tenth clip is one that was drawn by chance; the others come as they were, such as the least certain first.
 *
 * <p>Which are drawn depends on the project and the day and on nothing else, so the queue stays the same while one works.
 */
public final class DoubtQueue {

    private static final double SHARE = 0.1;
    private static final int EVERY = 10;

    private final long seed;

    public DoubtQueue(String projectId, LocalDate day) {
        this.seed = 31L * projectId.hashCode() + day.toEpochDay();
    }

    /** Puts clips into the order of the queue; given with the least certain first. */
    public List<Listed> of(List<Doubt> leastCertainFirst) {
        return mixed(leastCertainFirst.stream()
                .map(doubt -> new Listed(doubt.entry(), doubt.reason()))
                .toList());
    }

    /** Puts clips that were drawn by chance among others, which keep their order and their reasons. */
    List<Listed> mixed(List<Listed> ordered) {
        List<Listed> drawn = new ArrayList<>();
        List<Listed> rest = new ArrayList<>();
        for (Listed clip : ordered) {
            (lot(clip.entry()) < SHARE ? drawn : rest).add(clip);
        }
        drawn.sort(Comparator.comparingDouble(clip -> lot(clip.entry())));
        List<Listed> queue = new ArrayList<>(ordered.size());
        int next = 0;
        for (Listed clip : rest) {
            queue.add(clip);
            if (queue.size() % EVERY == EVERY - 1 && next < drawn.size()) {
                queue.add(random(drawn.get(next++)));
            }
        }
        drawn.subList(next, drawn.size()).forEach(clip -> queue.add(random(clip)));
        return queue;
    }

    private static Listed random(Listed clip) {
        return new Listed(clip.entry(), Optional.of(Reason.RANDOM));
    }

    /** In [0, 1), the same for the same clip all day. */
    private double lot(EntryId entry) {
        return new SplittableRandom(seed ^ (entry.value() * 0x9E3779B97F4A7C15L)).nextDouble();
    }
}
