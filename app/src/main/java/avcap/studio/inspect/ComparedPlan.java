package avcap.studio.inspect;

import avcap.inference.attention.TokenLayout;

/**
 * Where the three maps of a comparison lie: beside one another where there is the width for it, else one below the other; each
 * under its name, the sound first, then the pictures.
 *
 * @param layout of all three
 * @param width of the whole, pixels of the window
 */
record ComparedPlan(TokenLayout layout, double width) {

    static final int PARTS = 3;

    /** Below it a column of the sound would be narrower than two pixels in a third of the width. */
    static final double BESIDE_LEAST = 440;

    static final double NAME = 18;

    private static final double BETWEEN = 12;
    private static final double GAP = 6;
    private static final double SOUND_BESIDE = 96;
    private static final double SOUND_BELOW = 72;
    private static final double LARGEST_PICTURE = 104;

    /** Smaller pictures go on in another row. */
    private static final double LEAST_PICTURE = 64;

    /** A part of the board, in pixels of the window. */
    record Area(double x, double y, double width, double height) {}

    boolean isBeside() {
        return width >= BESIDE_LEAST;
    }

    private double partWidth() {
        return isBeside() ? Math.floor((width - (PARTS - 1) * BETWEEN) / PARTS) : width;
    }

    private double soundHeight() {
        return isBeside() ? SOUND_BESIDE : SOUND_BELOW;
    }

    private double soundAndGap() {
        return layout.hasSound() ? soundHeight() + GAP : 0;
    }

    private int inARow() {
        int most = (int) Math.floor((partWidth() + GAP) / (LEAST_PICTURE + GAP));
        return Math.max(1, Math.min(layout.tubelets(), most));
    }

    private double side() {
        return Math.floor(Math.min(LARGEST_PICTURE, (partWidth() - (inARow() - 1) * GAP) / inARow()));
    }

    private double partHeight() {
        int rows = layout.hasPicture() ? (layout.tubelets() + inARow() - 1) / inARow() : 0;
        return NAME + soundAndGap() + rows * (side() + GAP);
    }

    /** Of the whole. */
    double height() {
        return isBeside() ? partHeight() : PARTS * (partHeight() + GAP);
    }

    /** Where the name of a part stands. */
    Area name(int part) {
        return new Area(left(part), top(part), partWidth(), NAME);
    }

    /** Where the sound of a part lies, if there is sound. */
    Area sound(int part) {
        return new Area(left(part), top(part) + NAME, partWidth(), soundHeight());
    }

    /** Where a picture of a part lies. */
    Area picture(int part, int tubelet) {
        double step = side() + GAP;
        int row = tubelet / inARow();
        return new Area(
                left(part) + tubelet % inARow() * step, top(part) + NAME + soundAndGap() + row * step, side(), side());
    }

    private double left(int part) {
        return isBeside() ? part * (partWidth() + BETWEEN) : 0;
    }

    private double top(int part) {
        return isBeside() ? 0 : part * (partHeight() + GAP);
    }
}
