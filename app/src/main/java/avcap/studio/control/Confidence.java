package avcap.studio.control;

import java.util.Locale;

/** How sure the model is of a word, in the four steps that a person can tell apart. */
public enum Confidence {
    SURE(.80),
    FAIR(.60),
    DOUBTFUL(.40),
    UNLIKELY(0);

    private final double from;

    Confidence(double from) {
        this.from = from;
    }

    /** The least probability of this step. */
    public double from() {
        return from;
    }

    /** The step of a word with this probability given the words before it. */
    public static Confidence of(double probability) {
        for (Confidence step : values()) {
            if (probability >= step.from) {
                return step;
            }
        }
        return UNLIKELY;
    }

    /** The style class of the step, such as {@code "sure"}. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
