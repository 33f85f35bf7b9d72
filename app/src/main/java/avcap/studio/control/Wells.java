package avcap.studio.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** From which to which height the lanes are dark in both themes, in pixels from the top. */
public final class Wells {

    private final DoubleProperty top = new SimpleDoubleProperty(this, "top");
    private final DoubleProperty bottom = new SimpleDoubleProperty(this, "bottom");

    public DoubleProperty topProperty() {
        return top;
    }

    public DoubleProperty bottomProperty() {
        return bottom;
    }
}
