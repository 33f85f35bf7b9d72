package avcap.studio.captioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.StyleClassedTextArea;

/** What is drawn below and above the words of an editor; the nodes are kept and used again. */
final class WordMarks {

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
        Told before = Told.NOTHING;
        for (int i = 0; i < pool.size(); i++) {
            Optional<MarkedWord> word = Optional.of(i)
                    .filter(index -> index < words.size())
                    .map(words::get)
                    .filter(MarkedWord::isVisible)
                    .filter(shown -> shown.to() <= area.getLength());
            before = place(pool.get(i), word, i == selected, area, before);
        }
    }

    private Told place(
            WordMark mark, Optional<MarkedWord> word, boolean isSelected, StyleClassedTextArea area, Told before) {
        Optional<Bounds> place = word.flatMap(shown -> area.getCharacterBoundsOnScreen(shown.from(), shown.to()))
                .map(above::screenToLocal);
        if (word.isPresent() && place.isPresent()) {
            return mark.show(word.get(), place.get(), isSelected, before);
        }
        mark.hide();
        return before;
    }

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
