package avcap.studio.captioning;

import avcap.studio.control.DiffFlow;
import avcap.studio.wording.WordDiff;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The text against what the machine said: deleted words struck, inserted ones underlined. */
final class DiffLine extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final CaptioningViewModel model;
    private final Label title = new Label();
    private final DiffFlow words = new DiffFlow();

    DiffLine(CaptioningViewModel model) {
        super(4);
        this.model = model;
        setId("diff");
        getStyleClass().add("diff");
        title.setId("diff-title");
        title.getStyleClass().add("text-caption");
        getChildren().setAll(title, words);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.comparingProperty());
        model.comparingProperty().addListener((observed, before, now) -> show());
        model.textProperty().addListener((observed, before, now) -> show());
        model.machineProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void show() {
        if (!model.comparingProperty().get()) {
            return;
        }
        words.clear();
        Said machine = model.machineProperty().get();
        title.setText(titleOf(machine));
        if (machine != null) {
            words.show(WordDiff.between(machine.text(), model.textProperty().get()));
        }
    }

    private String titleOf(@Nullable Said machine) {
        if (machine == null) {
            return WORDS.text("diff.none");
        }
        int changes =
                WordDiff.between(machine.text(), model.textProperty().get()).changes();
        return changes == 0 ? WORDS.text("diff.same") : WORDS.text("diff.title", changes);
    }
}
