package avcap.studio.preferences;

/**
 * Where a window stood on the desktop, which goes on from one screen to the next.
 *
 * @param x pixels from the left of the first screen, negative left of it
 * @param y pixels from its top
 */
public record WindowPlace(double x, double y, double width, double height) {

    /** The same, cut to a screen and moved into it; a screen that is smaller gets all it can show. */
    public WindowPlace within(WindowPlace screen) {
        double fittingWidth = Math.min(width, screen.width);
        double fittingHeight = Math.min(height, screen.height);
        return new WindowPlace(
                Math.max(screen.x, Math.min(x, screen.x + screen.width - fittingWidth)),
                Math.max(screen.y, Math.min(y, screen.y + screen.height - fittingHeight)),
                fittingWidth,
                fittingHeight);
    }

    /** How much of this place a screen shows, square pixels. */
    public double shownOn(WindowPlace screen) {
        double wide = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
        double high = Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y);
        return Math.max(0, wide) * Math.max(0, high);
    }
}
