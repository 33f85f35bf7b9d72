package avcap.studio.inspect;

/**
 * Colours of signed numbers: orange where the other side has more, through the dark of the well at nothing, to blue where this
 * side has more. Lightness grows with the size, and the two ends stay apart for colour-blind eyes.
 */
final class Divergence {

    private static final int MORE = 0x58a6ff;
    private static final int LESS = 0xf0883e;
    private static final int NOTHING = 0x0d1117;

    private final double most;

    /** @param most the number, of either sign, that gets the last colour */
    Divergence(double most) {
        this.most = most;
    }

    /** As with weights, brightness is the square root of the part of the largest, so that faint cells are seen. */
    int argb(double value) {
        double part = most > 0 ? Math.sqrt(Math.min(1, Math.abs(value) / most)) : 0;
        int end = value < 0 ? LESS : MORE;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = NOTHING >> shift & 0xff;
            int to = end >> shift & 0xff;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return 0xff000000 | mixed;
    }
}
