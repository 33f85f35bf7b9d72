package avcap.samples;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Puts the objects of a scene into the quarters of its centre square, large and mostly apart. */
final class SceneLayout {

    private static final double MARGIN = 0.02;
    private static final double DRIFT = 0.04;
    /** Bottom of what stands at the back and at the front, as a share of the height. */
    private static final double BACK = 0.54;

    private static final double FRONT = 0.95;

    private SceneLayout() {}

    /**
     * A kind of thing to be put into a scene.
     *
     * @param count one or two
     * @param size against its ordinary size, see {@link VisibleObject#size()}
     * @param sounding when it sounds; empty for a silent thing
     */
    record Seen(Sight sight, int count, double size, Optional<TimeSpan> sounding) {

        Seen {
            if (count < 1 || count > 2) {
                throw new IllegalArgumentException("One or two of a kind can be seen, not " + count);
            }
        }

        static Seen one(Sight sight, Optional<TimeSpan> sounding) {
            return new Seen(sight, 1, 1, sounding);
        }
    }

    /** At most four kinds, at most two of them flying. */
    static List<VisibleObject> place(List<Seen> seen, SplittableRandom chance) {
        List<Integer> upper = shuffled(List.of(0, 1), chance);
        List<Integer> any = shuffled(List.of(0, 1, 2, 3), chance);
        List<VisibleObject> placed = new ArrayList<>();
        List<Seen> order = new ArrayList<>(seen);
        order.sort(Comparator.comparing(each -> !each.sight().flies()));
        for (Seen each : order) {
            Integer quarter = each.sight().flies() ? upper.get(0) : any.get(0);
            upper.remove(quarter);
            any.remove(quarter);
            double size = each.size() * sizeAmong(seen.size()) + chance.nextDouble(0.08);
            placed.add(stand(each, size, quarter, chance));
        }
        placed.sort(Comparator.comparing(object -> object.start().bottom()));
        return placed;
    }

    private static VisibleObject stand(Seen seen, double size, int quarter, SplittableRandom chance) {
        Sight sight = seen.sight();
        double width = Math.min(0.48, size * Math.sqrt(sight.aspect()));
        double height = width / sight.aspect();
        double base = sight.flies()
                ? chance.nextDouble(0.38, 0.44)
                : (quarter < 2 ? BACK : FRONT) + chance.nextDouble(-0.02, 0.02);
        double x = inside((quarter % 2 == 0 ? 0.26 : 0.74) + chance.nextDouble(-0.05, 0.05), width);
        double to = inside(x + chance.nextDouble(-DRIFT, DRIFT), width);
        double y = inside(base - height / 2, height);
        return new VisibleObject(
                sight,
                seen.size(),
                Box.around(x, y, width, height),
                Box.around(to, y, width, height),
                seen.sounding(),
                chance.nextBoolean());
    }

    /** The fewer things there are, the larger they are. */
    private static double sizeAmong(int things) {
        return switch (things) {
            case 1 -> 0.42;
            case 2 -> 0.37;
            default -> 0.32;
        };
    }

    private static double inside(double centre, double extent) {
        double reach = extent / 2 + MARGIN;
        return Math.max(reach, Math.min(1 - reach, centre));
    }

    private static List<Integer> shuffled(List<Integer> items, SplittableRandom chance) {
        List<Integer> mixed = new ArrayList<>(items);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            Integer kept = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, kept);
        }
        return mixed;
    }
}
