package avcap.studio.captioning;

import avcap.studio.captioning.WordMarks.Told;
import avcap.studio.control.Confidence;
import avcap.studio.session.WordSource;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The marks of one word: tint behind it, double line, number and the letters of its sources under it, box around it. */
final class WordMark {

    /** Where a line of 34 px spaces has its base, as a share of its height: Inter's ascent in its ascent and descent. */
    static final double BASE_SHARE = 0.80;

    private static final double WORD_ABOVE_BASE = 19;
    private static final double WORD_BELOW_BASE = 4;
    private static final double NUMBER_BELOW_BASE = 8;
    private static final double BEFORE_LETTER = 2;
    private static final double BETWEEN = 3;

    private static final Words WORDS = UiResources.studioWords();

    private final Rectangle tint = new Rectangle();
    private final Rectangle box = new Rectangle();
    private final Line upper = new Line();
    private final Line lower = new Line();
    private final Text number = new Text();
    private final Text source = new Text();
    private final Text otherSource = new Text();

    WordMark() {
        tint.setArcWidth(6);
        tint.setArcHeight(6);
        box.setArcWidth(8);
        box.setArcHeight(8);
        written().forEach(text -> text.setTextOrigin(VPos.TOP));
        all().forEach(mark -> mark.setManaged(false));
        hide();
    }

    Node tint() {
        return tint;
    }

    List<Node> shapes() {
        return all().subList(1, all().size());
    }

    private List<Node> all() {
        return List.of(tint, box, upper, lower, number, source, otherSource);
    }

    private List<Text> written() {
        return List.of(number, source, otherSource);
    }

    /**
     * Shows the marks of a word.
     *
     * @param before what stands under the word before
     * @return what stands under this word now
     */
    Told show(MarkedWord word, Bounds place, boolean isSelected, Told before) {
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
        letter(source, word.source() == WordSource.BOTH ? WordSource.SOUND : word.source());
        letter(otherSource, word.source() == WordSource.BOTH ? WordSource.PICTURE : null);
        double line = base + NUMBER_BELOW_BASE;
        return new Told(line, write(left + width / 2, line, before.left(line) + BETWEEN));
    }

    private static void letter(Text text, @Nullable WordSource of) {
        text.setText(of == null ? "" : WORDS.text(of.wordKey()));
        text.getStyleClass().setAll("word-number", of == null ? "" : of.style());
    }

    /** Number and letters in a row, centred below the word as far as the row before leaves room; gives where they end. */
    private double write(double middle, double y, double least) {
        written().forEach(Node::applyCss); // the widths below are of the face the style sheet asks for
        double gap = source.getText().isEmpty() ? 0 : BEFORE_LETTER;
        double all = gap + written().stream().mapToDouble(WordMark::width).sum();
        double x = Math.rint(Math.max(Math.max(least, 0), middle - all / 2));
        for (Text text : written()) {
            x += text == source ? gap : 0;
            text.setX(x);
            text.setY(y);
            text.setVisible(true);
            x += width(text);
        }
        return x;
    }

    private static double width(Text text) {
        return text.getText().isEmpty() ? 0 : text.getLayoutBounds().getWidth();
    }

    void hide() {
        all().forEach(mark -> mark.setVisible(false));
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
