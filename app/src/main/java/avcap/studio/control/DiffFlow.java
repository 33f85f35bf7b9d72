package avcap.studio.control;

import avcap.studio.wording.WordDiff;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text against another: deleted words struck, inserted ones underlined. */
public final class DiffFlow extends TextFlow {

    public void show(WordDiff diff) {
        getChildren().clear();
        diff.parts().forEach(this::add);
    }

    /** Without a text. */
    public void clear() {
        getChildren().clear();
    }

    private void add(WordDiff.Part part) {
        Text text = new Text(part.text());
        text.getStyleClass().setAll("diff-" + part.kind().name().toLowerCase(Locale.ROOT));
        getChildren().addAll(text, new Text(" "));
    }
}
