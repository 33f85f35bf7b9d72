package avcap.studio.attention;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The title of a section with a quiet note at its right end. */
final class SectionHead {

    private static final Words WORDS = UiResources.studioWords();

    private SectionHead() {}

    static HBox of(String titleKey, String noteKey) {
        Label note = new Label(WORDS.text(noteKey));
        return of(titleKey, note);
    }

    static HBox of(String titleKey, Label note) {
        Label title = new Label(WORDS.text(titleKey));
        title.getStyleClass().add("section-title");
        note.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        HBox head = new HBox(8, title, gap, note);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
