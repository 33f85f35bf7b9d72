package avcap.studio.captioning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.StyleClassedTextArea;

/** What is drawn below and above the words of an editor; the nodes are kept and used again. */
final class WordMarks {

    /** Words that are read from the right follow one another to the left. */
    private static final Comparator<Placed> IN_ORDER_OF_THE_EYE = Comparator.<Placed>comparingDouble(
                    each -> Math.rint(each.place().getMinY()))
            .thenComparingDouble(each -> each.place().getMinX());

    private final Pane below = layer();
    private final Pane above = layer();
    private final List<WordMark> pool = new ArrayList<>();

    Pane below() {
        return below;
    }

    Pane above() {
        return above;
    }

    /** Puts the marks where the words of the area lie now; words out of sight get none. */
    void place(List<MarkedWord> words, int selected, StyleClassedTextArea area) {
        while (pool.size() < words.size()) {
            WordMark mark = new WordMark();
            pool.add(mark);
            below.getChildren().add(mark.tint());
            above.getChildren().addAll(mark.shapes());
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            Optional<Placed> place = i < words.size() ? placed(i, words.get(i), area) : Optional.empty();
            place.ifPresentOrElse(placed::add, pool.get(i)::hide);
        }
        placed.sort(IN_ORDER_OF_THE_EYE);
        Told before = Told.NOTHING;
        for (Placed each : placed) {
            before = pool.get(each.index()).show(each.word(), each.place(), each.index() == selected, before);
        }
    }

    private Optional<Placed> placed(int index, MarkedWord word, StyleClassedTextArea area) {
        if (!word.isVisible() || word.to() > area.getLength()) {
            return Optional.empty();
        }
        return area.getCharacterBoundsOnScreen(word.from(), word.to())
                .map(bounds -> new Placed(index, word, above.screenToLocal(bounds)));
    }

    /** A word that is in sight, and where it lies in the layers. */
    private record Placed(int index, MarkedWord word, Bounds place) {}

    /**
     * Where the number of the word before ends, so that the next keeps off it.
     *
     * @param y of its line
     */
    record Told(double y, double right) {

        static final Told NOTHING = new Told(Double.NaN, 0);

        /** From where on there is room on a line. */
        double left(double line) {
            return y == line ? right : Double.NEGATIVE_INFINITY;
        }
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setMouseTransparent(true);
        layer.setManaged(false);
        return layer;
    }
}
