package avcap.studio.shell;

import avcap.ui.UiResources;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The mark of the studio, drawn at any size. */
final class Mark extends StackPane {

    private static final double FIELD = 24;
    private static final Color BLUE = Color.web("#1f6feb");

    Mark(double size) {
        Group drawing = new Group(field(), bars());
        drawing.setScaleX(size / FIELD);
        drawing.setScaleY(size / FIELD);
        setMinSize(size, size);
        setMaxSize(size, size);
        getChildren().add(new Group(drawing));
    }

    /** The mark as the icon of the window. */
    static Image icon(int size) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return new Mark(size).snapshot(clear, null);
    }

    private static Rectangle field() {
        Rectangle field = new Rectangle(FIELD, FIELD, BLUE);
        field.setArcWidth(11);
        field.setArcHeight(11);
        return field;
    }

    private static SVGPath bars() {
        SVGPath bars = new SVGPath();
        bars.setContent(UiResources.MARK_BARS);
        bars.setFillRule(FillRule.EVEN_ODD);
        bars.setFill(Color.WHITE);
        return bars;
    }
}
