package avcap.studio.control;

import avcap.inference.clip.TimeSpan;

/**
 * Which edges of a box a mouse holds: none of them, one, or the two that meet at a corner.
 *
 * @param start -1 if the left edge is held, 1 if the right one is, 0 if neither
 * @param pitch -1 if the lower edge is held, 1 if the upper one is, 0 if neither
 */
record BoxEdges(int start, int pitch) {

    static final BoxEdges NONE = new BoxEdges(0, 0);

    private static final double SLACK = 4;

    /** Those that are near a place beside, above or inside the frame. */
    static BoxEdges near(BoxFrame frame, double x, double y) {
        boolean isAround = x > frame.left() - SLACK
                && x < frame.right() + SLACK
                && y > frame.top() - SLACK
                && y < frame.bottom() + SLACK;
        if (!isAround) {
            return NONE;
        }
        return new BoxEdges(side(x, frame.left(), frame.right()), side(y, frame.bottom(), frame.top()));
    }

    /** The nearer of two edges if it is near enough. */
    private static int side(double at, double first, double second) {
        double toFirst = Math.abs(at - first);
        double toSecond = Math.abs(at - second);
        if (Math.min(toFirst, toSecond) > SLACK) {
            return 0;
        }
        return toFirst < toSecond ? -1 : 1;
    }

    boolean areNone() {
        return equals(NONE);
    }

    /** The box with the edges that are held moved to a moment and a frequency; edges that cross change places. */
    SoundBox moved(SoundBox box, double time, double hertz) {
        double from = start < 0 ? time : box.span().start();
        double to = start > 0 ? time : box.span().end();
        double low = pitch < 0 ? hertz : box.lowHertz();
        double high = pitch > 0 ? hertz : box.highHertz();
        return new SoundBox(
                TimeSpan.ofSeconds(Math.min(from, to), Math.max(from, to)),
                Math.min(low, high),
                Math.max(low, high),
                box.label());
    }
}
