package avcap.studio.control;

import javafx.scene.paint.Color;

/**
 * A scale of 256 colours whose lightness rises without a fold, so that it survives grey printing and colour-blind eyes.
 *
 * <p>Each map runs straight between ten colours published for it: magma and viridis by van der Walt and Smith (2015),
 * cividis by Nuñez, Anderton and Renslow (2018). Its steps are evenly far apart in CIELAB, so that equal differences of level look
 * equal.
 */
public enum ColourMap {
    /** What was recorded. */
    MAGMA(0x000004, 0x180f3d, 0x440f76, 0x721f81, 0x9e2f7f, 0xcd4071, 0xf1605d, 0xfd9668, 0xfeca8d, 0xfcfdbf),
    /** What the model looked at. */
    VIRIDIS(0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725),
    /** Either, for eyes that see neither red nor green. */
    CIVIDIS(0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838),
    /** What was recorded, without any colour. */
    GREY(0x000000, 0xffffff);

    private static final int SIZE = 256;
    private static final int PLACES = 4096;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final int[] colours = new int[SIZE];

    ColourMap(int... anchors) {
        double[] walked = walked(anchors);
        int at = 0;
        for (int i = 0; i < SIZE; i++) {
            double wanted = walked[walked.length - 1] * i / (SIZE - 1);
            while (at < walked.length - 2 && walked[at + 1] < wanted) {
                at++;
            }
            double share = Math.min(1, (wanted - walked[at]) / (walked[at + 1] - walked[at]));
            colours[i] = 0xff000000 | place(anchors, (at + share) / (walked.length - 1));
        }
    }

    /** How far one has come, in CIELAB, at each of many places along the colours. */
    private static double[] walked(int[] anchors) {
        double[] walked = new double[PLACES + 1];
        Lab before = Lab.of(anchors[0]);
        for (int i = 1; i <= PLACES; i++) {
            double[] exact = exact(anchors, (double) i / PLACES);
            Lab now = Lab.of(exact[0], exact[1], exact[2]);
            walked[i] = walked[i - 1] + now.distance(before);
            before = now;
        }
        return walked;
    }

    private static int place(int[] anchors, double place) {
        double[] exact = exact(anchors, place);
        return (int) Math.round(exact[0]) << 16 | (int) Math.round(exact[1]) << 8 | (int) Math.round(exact[2]);
    }

    /** Red, green and blue of 0 to 255 at a place of 0 to 1 along the colours. */
    private static double[] exact(int[] anchors, double place) {
        double along = place * (anchors.length - 1);
        int below = Math.min(anchors.length - 2, (int) along);
        double[] mixed = new double[3];
        for (int i = 0; i < mixed.length; i++) {
            int a = (anchors[below] >> (16 - 8 * i)) & 0xff;
            int b = (anchors[below + 1] >> (16 - 8 * i)) & 0xff;
            mixed[i] = a + (b - a) * (along - below);
        }
        return mixed;
    }

    /** The opaque colour at {@code step} of 0 to 255 as 0xAARRGGBB. */
    public int argb(int step) {
        return colours[step];
    }

    /** The opaque colour at {@code value}, which is clamped to [0, 1]. */
    public int argb(double value) {
        return colours[(int) Math.round(Math.max(0, Math.min(1, value)) * (SIZE - 1))];
    }

    /** The colour at {@code value} in [0, 1] with this opacity. */
    public Color colour(double value, double opacity) {
        int argb = argb(value);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, opacity);
    }
}
