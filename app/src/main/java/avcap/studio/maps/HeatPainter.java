package avcap.studio.maps;

import avcap.studio.control.ColourMap;
import avcap.studio.control.Heat;
import java.awt.Color;
import java.awt.Rectangle;

/**
 * Paints heat over a rectangle in the model's own cells, with a contour around the hottest tenth, as the studio does.
 *
 * <p>Java2D instead of JavaFX, because pictures are also written where no window can be.
 */
final class HeatPainter {

    private static final double FIRST_COLOUR = .35;
    private static final double FAINT_OPACITY = .12;
    private static final double FULL_OPACITY = .72;
    private static final Color CASING = new Color(0x010409);
    private static final Color CONTOUR = new Color(0xfde725);

    private final PictureSheet sheet;
    private final Rectangle area;
    private final Heat heat;

    /** @param heat row 0 at the top */
    HeatPainter(PictureSheet sheet, Rectangle area, Heat heat) {
        this.sheet = sheet;
        this.area = area;
        this.heat = heat;
    }

    void paint() {
        for (int row = 0; row < heat.rows(); row++) {
            for (int column = 0; column < heat.columns(); column++) {
                cell(row, column, heat.at(row, column));
            }
        }
        contour(CASING, 3f);
        contour(CONTOUR, 1.25f);
    }

    private void cell(int row, int column, double weight) {
        if (weight < Heat.FAINTEST) {
            return;
        }
        int rgb = ColourMap.VIRIDIS.argb(FIRST_COLOUR + (1 - FIRST_COLOUR) * weight) & 0xffffff;
        int opacity = (int) Math.round(255 * (FAINT_OPACITY + (FULL_OPACITY - FAINT_OPACITY) * weight));
        Rectangle box = new Rectangle(left(column), top(row), left(column + 1) - left(column), top(row + 1) - top(row));
        sheet.fill(box, new Color(opacity << 24 | rgb, true));
    }

    private void contour(Color colour, float width) {
        for (int row = 0; row <= heat.rows(); row++) {
            for (int column = 0; column <= heat.columns(); column++) {
                if (heat.isHot(row, column) != heat.isHot(row - 1, column)) {
                    sheet.line(left(column), top(row), left(column + 1), top(row), colour, width);
                }
                if (heat.isHot(row, column) != heat.isHot(row, column - 1)) {
                    sheet.line(left(column), top(row), left(column), top(row + 1), colour, width);
                }
            }
        }
    }

    private int left(int column) {
        return area.x + (int) Math.round((double) area.width * column / heat.columns());
    }

    private int top(int row) {
        return area.y + (int) Math.round((double) area.height * row / heat.rows());
    }
}
