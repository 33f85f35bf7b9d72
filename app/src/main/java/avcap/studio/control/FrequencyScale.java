package avcap.studio.control;

/** Which frequency lies at which height of a spectrogram. */
public sealed interface FrequencyScale permits MelScale, LinearScale {

    /** Height of a frequency, 0 at the foot of the lowest row and 1 at the top of the highest. */
    double heightOf(double hertz);

    /** The frequency at a height of 0 to 1, Hz. */
    double hertzAt(double height);

    /** The frequency at the top, Hz. */
    double highest();

    /** Frequencies worth a line and a label, Hz, from high to low, without the two ends. */
    double[] lines();

    /** A frequency in a few letters, such as 300 or 3k. */
    static String label(double hertz) {
        boolean isWhole = hertz % 1000 == 0;
        return hertz < 1000
                ? String.valueOf(Math.round(hertz))
                : (isWhole ? "" + Math.round(hertz / 1000) : hertz / 1000) + "k";
    }
}
