package avcap.samples;

import avcap.inference.clip.TimeSpan;
import avcap.samples.Scene.Relation;
import avcap.samples.sound.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** When the events of a scene sound, so that their relation can be heard without doubt. */
final class SceneTimes {

    private final SplittableRandom chance;

    SceneTimes(SplittableRandom chance) {
        this.chance = chance;
    }

    /**
     * A span for each event, or one for each bout of the only one.
     *
     * @param strokes of each event, 0 for one that goes on; of two that overlap only one may be counted
     */
    List<TimeSpan> spans(Relation relation, List<Integer> strokes) {
        return switch (relation) {
            case ALONE -> List.of(counted(between(0.2, 2.5, 6.5, 9.8), strokes.get(0)));
            case SEQUENCE -> sequence(strokes);
            case OVERLAP -> overlap(strokes);
            case SEQUENCE_OVER -> {
                List<TimeSpan> spans = new ArrayList<>(sequence(strokes));
                spans.add(between(0.1, 0.6, 9.3, 9.9));
                yield spans;
            }
            case BACKGROUND -> List.of(counted(between(1, 2.5, 6.5, 9), strokes.get(0)), between(0.1, 0.6, 9.3, 9.9));
            case REPEATED -> bouts();
        };
    }

    /** Counted strokes last as long as they must, and may leave a pause around them. */
    private List<TimeSpan> sequence(List<Integer> strokes) {
        double first = needed(strokes.get(0));
        double second = needed(strokes.get(1));
        boolean isTight = first + second > 0;
        double start = isTight ? chance.nextDouble(0.2, 0.4) : chance.nextDouble(0.2, 1);
        double end = isTight ? chance.nextDouble(9.6, 9.8) : chance.nextDouble(9, 9.8);
        double pause = chance.nextDouble(0.2, 0.8);
        double earliest = Math.max(4, start + first + pause / 2);
        double latest = Math.min(6, end - second - pause / 2);
        double turn = chance.nextDouble(earliest, latest);
        return List.of(
                counted(TimeSpan.ofSeconds(start, turn - pause / 2), strokes.get(0)),
                counted(TimeSpan.ofSeconds(turn + pause / 2, end), strokes.get(1)));
    }

    /** The counted one lies within the other. */
    private List<TimeSpan> overlap(List<Integer> strokes) {
        TimeSpan one = between(0.2, 2.2, 7, 9.8);
        TimeSpan other = between(0.2, 2.2, 7, 9.8);
        TimeSpan both = TimeSpan.ofSeconds(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
        return List.of(
                strokes.get(0) > 0 ? counted(both, strokes.get(0)) : one,
                strokes.get(1) > 0 ? counted(both, strokes.get(1)) : other);
    }

    private List<TimeSpan> bouts() {
        int count = chance.nextInt(3, 5);
        double period = count == 3 ? chance.nextDouble(2.6, 3) : chance.nextDouble(2.1, 2.3);
        double start = chance.nextDouble(0.2, 0.8);
        List<TimeSpan> bouts = new ArrayList<>();
        for (int bout = 0; bout < count; bout++) {
            double from = start + bout * period;
            bouts.add(TimeSpan.ofSeconds(from, from + period * chance.nextDouble(0.42, 0.5)));
        }
        return bouts;
    }

    private TimeSpan counted(TimeSpan whole, int strokes) {
        if (strokes == 0) {
            return whole;
        }
        double length = Math.min(whole.seconds(), needed(strokes) * chance.nextDouble(1, 1.15));
        double start = whole.start() + chance.nextDouble() * (whole.seconds() - length);
        return TimeSpan.ofSeconds(start, start + length);
    }

    private static double needed(int strokes) {
        return strokes * Manner.SECONDS_A_STROKE;
    }

    private TimeSpan between(double earliestStart, double latestStart, double earliestEnd, double latestEnd) {
        return TimeSpan.ofSeconds(
                chance.nextDouble(earliestStart, latestStart), chance.nextDouble(earliestEnd, latestEnd));
    }
}
