package avcap.studio.control;

import javafx.scene.paint.Color;

/**
 * A scale of 256 colours whose lightness rises without a fold, so that it survives grey printing and colour-blind eyes.
 *
 * <p>Each map runs straight between ten colours published for it: magma and viridis by van der Walt and Smith (2015),
 * cividis by Nuñez, Anderton and Renslow (2018).
 */
public enum ColourMap {
    /** What was recorded. */
    MAGMA(0x000004, 0x180f3d, 0x440f76, 0x721f81, 0x9e2f7f, 0xcd4071, 0xf1605d, 0xfd9668, 0xfeca8d, 0xfcfdbf),
    /** What the model looked at. */
    VIRIDIS(0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725),
    /** Either, for eyes that see neither red nor green. */
    CIVIDIS(0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838);

    private static final int SIZE = 256;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final int[] colours = new int[SIZE];

    ColourMap(int... anchors) {
        for (int i = 0; i < SIZE; i++) {
            double place = (double) i / (SIZE - 1) * (anchors.length - 1);
            int below = Math.min(anchors.length - 2, (int) place);
            colours[i] = between(anchors[below], anchors[below + 1], place - below);
        }
    }

    private static int between(int from, int to, double share) {
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
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
