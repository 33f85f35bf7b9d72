package avcap.samples;

import java.util.Locale;

/** A bound that a figure should keep. */
record Target(Bound bound, double value) {

    enum Bound {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Target atLeast(double value) {
        return new Target(Bound.AT_LEAST, value);
    }

    static Target atMost(double value) {
        return new Target(Bound.AT_MOST, value);
    }

    static Target above(double value) {
        return new Target(Bound.ABOVE, value);
    }

    boolean isMetBy(double figure) {
        return switch (bound) {
            case AT_LEAST -> figure >= value;
            case AT_MOST -> figure <= value;
            case ABOVE -> figure > value;
        };
    }

    /** Such as ">= 93". */
    String words() {
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value); // bounds that were measured are rounded already
        return bound.sign + " " + number;
    }
}
