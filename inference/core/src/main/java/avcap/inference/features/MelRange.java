package avcap.inference.features;

/**
 * Some neighbouring mel bands of a spectrogram.
 *
 * @param from the lowest, counted from 0
 * @param to after the highest; as much as {@code from} if there is none
 */
public record MelRange(int from, int to) {

    public MelRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No mel bands from " + from + " to " + to);
        }
    }

    /** All bands of a spectrogram. */
    public static MelRange all(int bands) {
        return new MelRange(0, bands);
    }

    /**
     * The bands that hear anything between two frequencies. Edges are rounded outwards, since filters overlap: every band with a
     * part of its triangle in there is among them, so that no other band hears any of these frequencies. None if all of it
     * lies under the lowest filter, which begins at 20 Hz, or above the highest, which ends at half the rate.
     *
     * @param lowHertz 0 or more
     * @param highHertz above {@code lowHertz}
     * @param bands of the spectrogram, 128 for a base model
     * @param sampleRate Hz of the sound that the spectrogram was made of
     * @throws IllegalArgumentException if the frequencies are no band
     */
    public static MelRange between(double lowHertz, double highHertz, int bands, int sampleRate) {
        if (!(lowHertz >= 0 && highHertz > lowHertz)) {
            throw new IllegalArgumentException("No band of frequencies: " + lowHertz + " to " + highHertz + " Hz");
        }
        return MelBank.between(lowHertz, highHertz, bands, sampleRate);
    }

    public boolean isEmpty() {
        return from == to;
    }
}
