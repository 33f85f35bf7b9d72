package avcap.studio.attention;

import avcap.studio.control.ColourMap;
import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/** Viridis, opaque, from 0 to 1: what the model looked at. */
final class ViridisScale implements PaintScale {

    @Override
    public double getLowerBound() {
        return 0;
    }

    @Override
    public double getUpperBound() {
        return 1;
    }

    @Override
    public Paint getPaint(double value) {
        return new Color(ColourMap.VIRIDIS.argb(value));
    }
}
