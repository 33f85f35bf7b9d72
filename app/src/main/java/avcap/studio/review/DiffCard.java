package avcap.studio.review;

import avcap.studio.annotation.Revision;
import avcap.studio.control.DiffFlow;
import avcap.studio.wording.WordDiff;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What would be approved against what the machine said: shown where only one person wrote, and when it is asked for. */
final class DiffCard extends VBox {

    private static final Words WORDS = UiResources.reviewWords();

    private final JudgingViewModel model;
    private final boolean isForOne;
    private final Label title = new Label();
    private final DiffFlow words = new DiffFlow();

    /** @param isForOne whether it stands in the place of a second text, rather than where it is asked for */
    DiffCard(JudgingViewModel model, boolean isForOne) {
        super(8);
        this.model = model;
        this.isForOne = isForOne;
        setId(isForOne ? "diff-for-one" : "diff-asked-for");
        getStyleClass().addAll("card", isForOne ? "version-card" : "diff-card");
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        title.getStyleClass().addAll("text-small", "muted");
        title.setWrapText(true);
        getChildren().addAll(title, words);
        managedProperty().bind(visibleProperty());
        model.comparedProperty().addListener((observed, before, now) -> show());
        model.merging().textProperty().addListener((observed, before, now) -> show());
        model.againstMachineProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void show() {
        Compared now = model.comparedProperty().get();
        boolean isAlone = now != null && !now.isBetweenPeople() && now.one().isPresent();
        setVisible(
                isForOne ? isAlone : !isAlone && model.againstMachineProperty().get());
        words.clear();
        Optional<String> machine =
                Optional.ofNullable(now).flatMap(Compared::machine).map(Revision::text);
        if (machine.isEmpty()) {
            title.setText(WORDS.text("diff.none"));
            return;
        }
        WordDiff diff =
                WordDiff.between(machine.get(), model.merging().textProperty().get());
        title.setText(diff.changes() == 0 ? WORDS.text("diff.same") : WORDS.text("diff.title", diff.changes()));
        words.show(diff);
    }
}
