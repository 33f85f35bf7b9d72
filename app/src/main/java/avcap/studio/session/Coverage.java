package avcap.studio.session;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** Which stretches of a clip were played. Not thread-safe. */
public final class Coverage {

    /** A shorter stretch between two that were played is where the player looked away, seconds. */
    static final double LEAST_GAP = .25;

    private final List<TimeSpan> played = new ArrayList<>(); // apart from each other, in order

    /** Takes in one more stretch. */
    public void add(TimeSpan more) {
        double start = more.start();
        double end = more.end();
        int place = 0;
        while (place < played.size() && played.get(place).end() < start) {
            place++;
        }
        while (place < played.size() && played.get(place).start() <= end) {
            TimeSpan touched = played.remove(place);
            start = Math.min(start, touched.start());
            end = Math.max(end, touched.end());
        }
        played.add(place, TimeSpan.ofSeconds(start, end));
    }

    /** What was not played of the first so many seconds, in order. */
    public List<TimeSpan> gaps(double seconds) {
        List<TimeSpan> gaps = new ArrayList<>();
        double from = 0;
        for (TimeSpan span : played) {
            add(gaps, from, Math.min(span.start(), seconds));
            from = Math.max(from, span.end());
        }
        add(gaps, from, seconds);
        return gaps;
    }

    private static void add(List<TimeSpan> gaps, double from, double to) {
        if (to - from > LEAST_GAP) {
            gaps.add(TimeSpan.ofSeconds(from, to));
        }
    }
}
