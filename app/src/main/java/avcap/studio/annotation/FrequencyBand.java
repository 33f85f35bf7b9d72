package avcap.studio.annotation;

import avcap.ui.UiResources;

/**
 * Between which frequencies a sound lies: with a span of time a box in the spectrogram.
 *
 * @param lowHertz 0 or more
 * @param highHertz above the other
 */
public record FrequencyBand(int lowHertz, int highHertz) {

    private static final double STEPS_PER_OCTAVE = 6;
    private static final double REFERENCE = 1000;

    /** Below it there is only 0 to go to, Hz. */
    private static final double LOWEST = 20;

    /** Whole hertz lie beside the places of the steps by less than this share of a step. */
    private static final double SLACK = .25;

    public FrequencyBand {
        if (lowHertz < 0 || highHertz <= lowHertz) {
            throw new IllegalArgumentException(
                    UiResources.storeWords().text("band.wrong", String.valueOf(lowHertz), String.valueOf(highHertz)));
        }
    }

    /** Where a band begins that is then moved by keys: most of what is said and sung lies in it. */
    public static FrequencyBand usual() {
        return new FrequencyBand(500, 4000);
    }

    /** From one of two frequencies to the other, at least a hertz wide. */
    public static FrequencyBand between(double oneHertz, double otherHertz) {
        int low = (int) Math.round(Math.max(0, Math.min(oneHertz, otherHertz)));
        return new FrequencyBand(low, Math.max(low + 1, (int) Math.round(Math.max(oneHertz, otherHertz))));
    }

    /** With another lower edge, so many sixths of an octave up; it stays below the upper edge. */
    public FrequencyBand withLowMoved(int steps) {
        return new FrequencyBand(Math.min(moved(lowHertz, steps), Math.max(0, moved(highHertz, -1))), highHertz);
    }

    /**
     * With another upper edge, so many sixths of an octave up; it stays above the lower edge.
     *
     * @param most Hz that it does not pass, unless it was past it
     */
    public FrequencyBand withHighMoved(int steps, int most) {
        int least = Math.max(lowHertz + 1, moved(lowHertz, 1));
        return new FrequencyBand(
                lowHertz, Math.max(least, Math.min(moved(highHertz, steps), Math.max(most, highHertz))));
    }

    /** To a place of a fixed ladder, so that as many steps back lead where they came from. */
    private static int moved(int hertz, int steps) {
        double place = STEPS_PER_OCTAVE * Math.log(Math.max(hertz, LOWEST) / REFERENCE) / Math.log(2);
        double on = steps > 0 ? Math.floor(place + SLACK) : Math.ceil(place - SLACK);
        double moved = REFERENCE * Math.pow(2, (on + steps) / STEPS_PER_OCTAVE);
        return moved < LOWEST ? 0 : (int) Math.round(moved);
    }
}
