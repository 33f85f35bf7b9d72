package avcap.studio.captioning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.fxmisc.richtext.StyleClassedTextArea;

/** Zigzag lines under stretches of an editor's text, a line for each word; the nodes are kept and used again. */
final class Zigzags {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final double STEP = 2.5;
    private static final double HEIGHT = 3;

    /** Below the base of the letters, where the model's line is on other words. */
    private static final double BELOW_BASE = 3;

    private final Pane layer;
    private final List<Polyline> pool = new ArrayList<>();

    /** @param layer above the text */
    Zigzags(Pane layer) {
        this.layer = layer;
    }

    /** Puts the lines where the characters lie now. */
    void place(List<TextMark> marks, StyleClassedTextArea area) {
        int used = 0;
        String text = area.getText();
        for (TextMark mark : marks) {
            if (mark.to() <= text.length()) {
                for (MatchResult word : WORD.matcher(text)
                        .region(mark.from(), mark.to())
                        .results()
                        .toList()) {
                    used += place(used, word, mark.kind(), area);
                }
            }
        }
        for (int i = used; i < pool.size(); i++) {
            pool.get(i).setVisible(false);
        }
    }

    private int place(int index, MatchResult word, TextMark.Kind kind, StyleClassedTextArea area) {
        Bounds place = area.getCharacterBoundsOnScreen(word.start(), word.end())
                .map(layer::screenToLocal)
                .orElse(null);
        if (place == null) {
            return 0;
        }
        Polyline line = line(index);
        line.getStyleClass().setAll("zigzag", kind.styleClass());
        double base = Math.rint(place.getMinY() + place.getHeight() * WordMark.BASE_SHARE) + BELOW_BASE;
        line.getPoints().clear();
        int steps = (int) Math.max(2, Math.round(place.getWidth() / STEP));
        for (int i = 0; i <= steps; i++) {
            line.getPoints().addAll(place.getMinX() + i * STEP, base + (i % 2 == 0 ? HEIGHT : 0));
        }
        line.setVisible(true);
        return 1;
    }

    private Polyline line(int index) {
        if (index == pool.size()) {
            Polyline line = new Polyline();
            line.setManaged(false);
            pool.add(line);
            layer.getChildren().add(line);
        }
        return pool.get(index);
    }
}
