package avcap.studio.control;

/**
 * How a person wants to see sound while listening; what cannot be is brought to the nearest that can.
 *
 * @param windowMillis length of the window that a column looks at
 * @param hopMillis from one column to the next
 * @param decibels from the loudest level down to the darkest colour
 */
public record SoundLook(Scale scale, int windowMillis, int hopMillis, int decibels, ColourMap colours) {

    private static final int LONGEST_MILLIS = 200;
    private static final int LEAST_DECIBELS = 20;
    private static final int MOST_DECIBELS = 120;

    /** How rows are spaced. */
    public enum Scale {
        MEL,
        LINEAR
    }

    public SoundLook {
        windowMillis = Math.max(1, Math.min(LONGEST_MILLIS, windowMillis));
        hopMillis = Math.max(1, Math.min(LONGEST_MILLIS, hopMillis));
        decibels = Math.max(LEAST_DECIBELS, Math.min(MOST_DECIBELS, decibels));
    }

    /** Windows and bands as the model has them, over 80 dB. */
    public static SoundLook initial() {
        return new SoundLook(Scale.MEL, 25, 10, 80, ColourMap.MAGMA);
    }

    public SoundLook withScale(Scale other) {
        return new SoundLook(other, windowMillis, hopMillis, decibels, colours);
    }

    public SoundLook withWindow(int millis) {
        return new SoundLook(scale, millis, hopMillis, decibels, colours);
    }

    public SoundLook withHop(int millis) {
        return new SoundLook(scale, windowMillis, millis, decibels, colours);
    }

    public SoundLook withDecibels(int range) {
        return new SoundLook(scale, windowMillis, hopMillis, range, colours);
    }

    public SoundLook withColours(ColourMap other) {
        return new SoundLook(scale, windowMillis, hopMillis, decibels, other);
    }

    /** Whether the same columns and rows are drawn, only in other colours. */
    public boolean isDrawnAs(SoundLook other) {
        return scale == other.scale && windowMillis == other.windowMillis && hopMillis == other.hopMillis;
    }
}
