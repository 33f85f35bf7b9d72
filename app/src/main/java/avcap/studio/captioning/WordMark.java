package avcap.studio.captioning;

import avcap.studio.control.Confidence;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The marks of one word: tint behind it, double line and number under it, box around it. */
final class WordMark {

    /** Where a line of 34 px spaces has its base, as a share of its height: Inter's ascent in its ascent and descent. */
    static final double BASE_SHARE = 0.80;

    private static final double WORD_ABOVE_BASE = 19;
    private static final double WORD_BELOW_BASE = 4;
    private static final double NUMBER_BELOW_BASE = 8;

    private final Rectangle tint = new Rectangle();
    private final Rectangle box = new Rectangle();
    private final Line upper = new Line();
    private final Line lower = new Line();
    private final Text number = new Text();

    WordMark() {
        tint.setArcWidth(6);
        tint.setArcHeight(6);
        box.setArcWidth(8);
        box.setArcHeight(8);
        number.setTextOrigin(VPos.TOP);
        List.of(tint, box, upper, lower, number).forEach(mark -> mark.setManaged(false));
        hide();
    }

    Node tint() {
        return tint;
    }

    List<Node> shapes() {
        return List.of(box, upper, lower, number);
    }

    void show(MarkedWord word, Bounds place, boolean isSelected) {
        double base = Math.rint(place.getMinY() + place.getHeight() * BASE_SHARE);
        double left = Math.rint(place.getMinX());
        double width = Math.rint(place.getWidth());
        Confidence confidence = word.confidence();
        String style = confidence == null ? "" : confidence.styleClass();
        outline(tint, left - 3, base - WORD_ABOVE_BASE, width + 6, WORD_ABOVE_BASE + WORD_BELOW_BASE);
        tint.getStyleClass().setAll("word-tint", style);
        tint.setVisible(confidence == Confidence.DOUBTFUL || confidence == Confidence.UNLIKELY);
        outline(box, left - 3.5, base - WORD_ABOVE_BASE - 0.5, width + 7, WORD_ABOVE_BASE + WORD_BELOW_BASE + 5);
        box.getStyleClass().setAll(isSelected ? "word-box" : "word-yours");
        box.setVisible(isSelected || confidence == null);
        line(upper, left, width, base + 4.5, style);
        line(lower, left, width, base + 7.5, style);
        upper.setVisible(confidence == Confidence.UNLIKELY);
        lower.setVisible(confidence == Confidence.UNLIKELY);
        number.setText(word.number());
        number.getStyleClass().setAll("word-number", style);
        number.applyCss(); // the width below is of the face the style sheet asks for
        number.setX(Math.rint(left + (width - number.getLayoutBounds().getWidth()) / 2));
        number.setY(base + NUMBER_BELOW_BASE);
        number.setVisible(true);
    }

    void hide() {
        List.of(tint, box, upper, lower, number).forEach(mark -> mark.setVisible(false));
    }

    private static void outline(Rectangle shape, double x, double y, double width, double height) {
        shape.setX(x);
        shape.setY(y);
        shape.setWidth(width);
        shape.setHeight(height);
    }

    private static void line(Line line, double x, double width, double y, String style) {
        line.setStartX(x);
        line.setEndX(x + width);
        line.setStartY(y);
        line.setEndY(y);
        line.getStyleClass().setAll("word-line", style);
    }
}
