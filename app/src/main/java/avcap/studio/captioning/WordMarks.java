package avcap.studio.captioning;

import java.util.ArrayList;
import java.util.List;
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
        for (int i = 0; i < pool.size(); i++) {
            if (i < words.size() && words.get(i).to() <= area.getLength()) {
                MarkedWord word = words.get(i);
                boolean isSelected = i == selected;
                area.getCharacterBoundsOnScreen(word.from(), word.to())
                        .map(above::screenToLocal)
                        .ifPresentOrElse(
                                place -> pool.get(index(word, words)).show(word, place, isSelected),
                                () -> pool.get(index(word, words)).hide());
            } else {
                pool.get(i).hide();
            }
        }
    }

    private static int index(MarkedWord word, List<MarkedWord> words) {
        return words.indexOf(word);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setMouseTransparent(true);
        layer.setManaged(false);
        return layer;
    }
}
