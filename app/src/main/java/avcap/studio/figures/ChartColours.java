package avcap.studio.figures;

import avcap.studio.control.ChartInk;
import java.awt.Color;
import java.util.List;

/**
 * What charts are drawn with.
 *
 * @param ink of what is written
 * @param line of the grid
 * @param mark of outlines and medians
 * @param fill inside of outlines
 * @param series a colour for each person, which begin anew where there are more people
 */
record ChartColours(ChartInk ink, Color line, Color mark, Color fill, List<Color> series) {

    static final Color NONE = new Color(0, 0, 0, 0);

    Color ofSeries(int number) {
        return series.get(number % series.size());
    }
}
