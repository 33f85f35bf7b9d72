package avcap.samples;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Puts the objects of a scene into the quarters of its centre square, large and mostly apart. */
final class SceneLayout {

    private static final double MARGIN = 0.02;
    private static final double DRIFT = 0.04;
    /** Bottom of what stands at the back and at the front, as a share of the height. */
    private static final double BACK = 0.54;

    private static final double FRONT = 0.95;

    private static final double WIDEST = 0.56;
    private static final double HIGHEST = 0.8;

    /** Two of a kind in one quarter are so much smaller, and so far from its middle. */
    private static final double CLOSE = 0.62;

    private static final double ASIDE = 0.12;

    private SceneLayout() {}

    /**
     * A kind of thing to be put into a scene.
     *
     * @param count one or two
     * @param size against its ordinary size, see {@link VisibleObject#size()}
     * @param sounding when it sounds; empty for a silent thing
     */
    record Seen(Sight sight, int count, double size, List<TimeSpan> sounding) {

        Seen {
            if (count < 1 || count > 2) {
                throw new IllegalArgumentException("One or two of a kind can be seen, not " + count);
            }
        }

        static Seen silent(Sight sight) {
            return new Seen(sight, 1, 1, List.of());
        }
    }

    /** At most four kinds, at most two of them flying; two of a kind have a row to themselves if there is room. */
    static List<VisibleObject> place(List<Seen> seen, SplittableRandom chance) {
        List<Integer> free = shuffled(List.of(0, 1, 2, 3), chance);
        List<VisibleObject> placed = new ArrayList<>();
        List<Seen> order = new ArrayList<>(seen);
        order.sort(Comparator.comparing((Seen each) -> !each.sight().flies()).thenComparing(each -> -each.count()));
        double ordinary = sizeAmong(seen.stream().mapToInt(Seen::count).sum());
        for (int i = 0; i < order.size(); i++) {
            Seen each = order.get(i);
            double size = each.size() * (ordinary + chance.nextDouble(0.05));
            List<Integer> row = each.count() == 2 ? freeRow(free, order.subList(i, order.size())) : List.of();
            if (!row.isEmpty()) {
                free.removeAll(row);
                row.forEach(quarter -> placed.add(stand(each, size, quarter, 0, chance)));
                continue;
            }
            Integer quarter = free.stream()
                    .filter(any -> !each.sight().flies() || isUpper(any))
                    .findFirst()
                    .orElseThrow();
            free.remove(quarter);
            if (each.count() == 1) {
                placed.add(stand(each, size, quarter, 0, chance));
            } else {
                placed.add(stand(each, CLOSE * size, quarter, -ASIDE, chance));
                placed.add(stand(each, CLOSE * size, quarter, ASIDE, chance));
            }
        }
        placed.sort(Comparator.comparing(object -> object.start().bottom()));
        return placed;
    }

    /** Two quarters side by side for the first of those that are left, so that each of the others still gets one. */
    private static List<Integer> freeRow(List<Integer> free, List<Seen> left) {
        boolean flies = left.get(0).sight().flies();
        boolean othersFly = left.stream().skip(1).anyMatch(each -> each.sight().flies());
        if (free.size() - 2 < left.size() - 1) {
            return List.of();
        }
        if (!flies && free.contains(2) && free.contains(3)) {
            return List.of(2, 3);
        }
        return !othersFly && free.contains(0) && free.contains(1) ? List.of(0, 1) : List.of();
    }

    private static boolean isUpper(int quarter) {
        return quarter < 2;
    }

    private static VisibleObject stand(Seen seen, double size, int quarter, double aside, SplittableRandom chance) {
        Sight sight = seen.sight();
        double width = Math.min(Math.min(WIDEST, size * Math.sqrt(sight.aspect())), HIGHEST * sight.aspect());
        double height = width / sight.aspect();
        double base = sight.flies()
                ? chance.nextDouble(0.38, 0.44)
                : (isUpper(quarter) ? BACK : FRONT) + chance.nextDouble(-0.02, 0.02);
        double middle = (quarter % 2 == 0 ? 0.26 : 0.74) + aside;
        double x = inside(middle + (aside == 0 ? chance.nextDouble(-0.05, 0.05) : 0), width);
        double to = inside(x + (aside == 0 ? chance.nextDouble(-DRIFT, DRIFT) : 0), width);
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
