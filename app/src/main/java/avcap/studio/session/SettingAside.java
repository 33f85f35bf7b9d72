package avcap.studio.session;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.StoreException;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what a person typed outlives the program even while something long holds the project: the newest text of each
 * caption that has waited a moment is set aside, and no longer lies there once it is journalled.
 *
 * <p>It is told of texts on the window's thread and that they are kept on any other, and never makes them wait for a disk. Where
 * nothing can be set aside, texts wait in memory as they would without it.
 */
final class SettingAside {

    /** Where texts are set aside: these, and no others from now on. */
    @FunctionalInterface
    interface Where {
        void setAside(Collection<Draft> waiting) throws StoreException;
    }

    /** A text, and since when its caption has waited, by the clock of {@link System#nanoTime}. */
    private record Waiting(Draft draft, long since) {

        boolean isLong(long now) {
            return now - since >= PATIENCE.toNanos();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SettingAside.class);
    private static final Duration PATIENCE = Duration.ofMillis(200); // leaves most of the promised second to the disk
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Workshop workshop;
    private final Object oneAtATime = new Object();
    private final Map<Place, Waiting> waiting = new LinkedHashMap<>();
    private Where where = drafts -> {};
    private boolean isPlanned;
    private volatile boolean isAnythingThere;
    private boolean isFailing;

    SettingAside(Workshop workshop) {
        this.workshop = workshop;
    }

    /** From now on, texts are set aside there; what waited before is settled. */
    synchronized void in(Where other) {
        where = other;
    }

    /** A text is on its way to the project; it takes the place of an earlier one of the same caption. */
    synchronized void waits(Draft draft) {
        Waiting before = waiting.get(draft.place());
        long since = before == null ? System.nanoTime() : before.since();
        waiting.put(draft.place(), new Waiting(draft, since));
        plan(PATIENCE);
    }

    /** A text is in the project for good. */
    synchronized void kept(Draft draft) {
        Waiting newest = waiting.remove(draft.place());
        if (newest != null && !newest.draft().equals(draft)) {
            waiting.put(draft.place(), new Waiting(newest.draft(), System.nanoTime()));
        }
        if (isAnythingThere) {
            plan(PATIENCE);
        }
    }

    /** Does at once what would be done in a moment, as before the project is closed. */
    void settle() {
        setAside();
    }

    private synchronized void plan(Duration after) {
        if (!isPlanned) {
            isPlanned = true;
            workshop.laterBeside(after, this::setAside);
        }
    }

    private void setAside() {
        synchronized (oneAtATime) {
            List<Draft> newest = newest();
            if (newest.isEmpty() && !isAnythingThere) {
                return;
            }
            try {
                where().setAside(newest);
                isAnythingThere = !newest.isEmpty();
                isFailing = false;
                goOn(newest);
            } catch (StoreException e) {
                failed(e);
            }
        }
    }

    private synchronized Where where() {
        return where;
    }

    /** All that waits, if something lies there already or has waited long enough; else nothing, and they have their moment. */
    private synchronized List<Draft> newest() {
        isPlanned = false;
        long now = System.nanoTime();
        if (isAnythingThere || waiting.values().stream().anyMatch(each -> each.isLong(now))) {
            return waiting.values().stream().map(Waiting::draft).toList();
        }
        if (!waiting.isEmpty()) {
            plan(PATIENCE);
        }
        return List.of();
    }

    /** Some may have reached the project meanwhile. */
    private synchronized void goOn(List<Draft> there) {
        if (isAnythingThere && waiting.size() < there.size()) {
            plan(PATIENCE);
        }
    }

    private void failed(StoreException why) {
        if (!isFailing) {
            LOG.warn("What is typed waits in memory alone", why);
        }
        isFailing = true;
        plan(BETWEEN_TRIES);
    }
}
