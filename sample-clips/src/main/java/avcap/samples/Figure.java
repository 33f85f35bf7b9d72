package avcap.samples;

import java.util.Locale;
import java.util.Optional;

/**
 * One measured number.
 *
 * @param group what it is of, such as "sound only"
 * @param name what it says, such as "sources named"
 * @param value in its unit, rounded to what the unit shows
 * @param target what it should be, if that was ever said
 */
record Figure(String group, String name, Unit unit, double value, Optional<Target> target) {

    enum Unit {
        PERCENT(1),
        /** Of a metric that compares captions, as coco-caption scales it. */
        SCORE(3),
        /** Natural logarithm of a probability, or a difference of two. */
        NATS(2),
        COUNT(0);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }

        private double rounded(double value) {
            double scale = Math.pow(10, decimals);
            return Math.round(value * scale) / scale;
        }
    }

    Figure {
        value = unit.rounded(value);
    }

    /** @param share in [0, 1] */
    static Figure percent(String group, String name, double share) {
        return of(group, name, Unit.PERCENT, 100 * share);
    }

    static Figure of(String group, String name, Unit unit, double value) {
        return new Figure(group, name, unit, value, Optional.empty());
    }

    Figure with(Target wanted) {
        return new Figure(group, name, unit, value, Optional.of(wanted));
    }

    /** What a card calls it. */
    String key() {
        String words = group + " " + name + (unit == Unit.PERCENT ? " percent" : unit == Unit.NATS ? " nats" : "");
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The value as a table shows it. */
    String words() {
        return String.format(Locale.ROOT, "%." + unit.decimals + "f", value)
                + (unit == Unit.PERCENT ? " %" : unit == Unit.NATS ? " nats" : "");
    }
}
