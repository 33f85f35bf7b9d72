package avcap.studio.annotation.query;

import avcap.studio.annotation.EntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The queue by doubt: the least certain first, and every tenth clip one that was drawn by chance.
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
        List<Doubt> drawn = new ArrayList<>();
        List<Doubt> rest = new ArrayList<>();
        for (Doubt doubt : leastCertainFirst) {
            (lot(doubt.entry()) < SHARE ? drawn : rest).add(doubt);
        }
        drawn.sort(Comparator.comparingDouble(doubt -> lot(doubt.entry())));
        List<Listed> queue = new ArrayList<>(leastCertainFirst.size());
        int next = 0;
        for (Doubt doubt : rest) {
            queue.add(new Listed(doubt.entry(), doubt.reason()));
            if (queue.size() % EVERY == EVERY - 1 && next < drawn.size()) {
                queue.add(random(drawn.get(next++)));
            }
        }
        drawn.subList(next, drawn.size()).forEach(doubt -> queue.add(random(doubt)));
        return queue;
    }

    private static Listed random(Doubt doubt) {
        return new Listed(doubt.entry(), Optional.of(Reason.RANDOM));
    }

    /** In [0, 1), the same for the same clip all day. */
    private double lot(EntryId entry) {
        return new SplittableRandom(seed ^ (entry.value() * 0x9E3779B97F4A7C15L)).nextDouble();
    }
}
