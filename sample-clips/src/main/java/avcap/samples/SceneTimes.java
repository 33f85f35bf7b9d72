package avcap.samples;

import avcap.inference.clip.TimeSpan;
import avcap.samples.Scene.Relation;
import java.util.List;
import java.util.SplittableRandom;

/** When the events of a scene sound, so that their relation can be heard without doubt. */
final class SceneTimes {

    private SceneTimes() {}

    static List<TimeSpan> spans(Relation relation, SplittableRandom chance) {
        return switch (relation) {
            case ALONE -> List.of(between(chance.nextDouble(0.2, 2.5), chance.nextDouble(6.5, 9.8)));
            case SEQUENCE -> sequence(chance);
            case OVERLAP ->
                List.of(
                        between(chance.nextDouble(0.2, 2.2), chance.nextDouble(7, 9.8)),
                        between(chance.nextDouble(0.2, 2.2), chance.nextDouble(7, 9.8)));
            case SEQUENCE_OVER -> {
                List<TimeSpan> two = sequence(chance);
                yield List.of(
                        two.get(0), two.get(1), between(chance.nextDouble(0.1, 0.6), chance.nextDouble(9.3, 9.9)));
            }
        };
    }

    private static List<TimeSpan> sequence(SplittableRandom chance) {
        double turn = chance.nextDouble(4, 6);
        double pause = chance.nextDouble(0.2, 0.8);
        return List.of(
                between(chance.nextDouble(0.2, 1), turn - pause / 2),
                between(turn + pause / 2, chance.nextDouble(9, 9.8)));
    }

    private static TimeSpan between(double start, double end) {
        return TimeSpan.ofSeconds(start, end);
    }
}
