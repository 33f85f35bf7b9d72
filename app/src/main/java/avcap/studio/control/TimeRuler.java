package avcap.studio.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Seconds above the time lanes. */
public final class TimeRuler extends Lane {

    private static final double LETTER_PIXELS = 6.1;
    private static final double GAP = 3;
    private static final double FAINT = .45;

    public TimeRuler(TimeAxis axis) {
        super(axis, "time-ruler");
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Ticks ticks = Ticks.at(axis().pixelsPerSecond());
        g.setFill(ink());
        g.setFont(numbers(10));
        g.setTextBaseline(VPos.BASELINE);
        long first = (long) Math.ceil(axis().view().start() / ticks.fineStep() - 1e-6);
        long last = (long) Math.floor(axis().view().end() / ticks.fineStep() + 1e-6);
        double apart = ticks.step() * axis().pixelsPerSecond();
        // Close to the end of an hour, a moment takes more letters than there is room for at every label.
        long every = (long) Math.max(1, Math.ceil(needed(ticks.label(last / ticks.parts())) / apart));
        for (long n = first; n <= last; n++) {
            double x = Math.min(width - 1, Math.rint(axis().xOf(n * ticks.fineStep())));
            boolean labelled = n % ticks.parts() == 0;
            g.setGlobalAlpha(labelled ? 1 : FAINT);
            double top = height - (labelled ? 8 : isHalf(n, ticks) ? 5 : 3);
            g.fillRect(x, top, 1, height - top);
            if (labelled && n / ticks.parts() % every == 0) {
                label(g, ticks.label(n / ticks.parts()), x, width, every * apart);
            }
        }
    }

    private static double needed(String label) {
        return LETTER_PIXELS * label.length() + GAP;
    }

    private static boolean isHalf(long n, Ticks ticks) {
        return ticks.parts() % 2 == 0 && n % (ticks.parts() / 2) == 0;
    }

    /** A label at the very end stands before its tick, if the label before leaves it room. */
    private static void label(GraphicsContext g, String label, double x, double width, double apart) {
        boolean atTheEnd = x + needed(label) > width;
        if (!atTheEnd || apart > 2 * needed(label) + GAP) {
            g.setTextAlign(atTheEnd ? TextAlignment.RIGHT : TextAlignment.LEFT);
            g.fillText(label, atTheEnd ? x - 2 : x + GAP, 11);
        }
    }
}
