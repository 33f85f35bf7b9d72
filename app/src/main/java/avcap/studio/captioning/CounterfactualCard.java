package avcap.studio.captioning;

import avcap.studio.control.DiffFlow;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.wording.WordDiff;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the model says without a part of the clip: against the present text, and what each word of that loses or wins. */
final class CounterfactualCard extends VBox {

    private static final Words WORDS = UiResources.writingWords();

    /** Below it a change is not worth a number. */
    private static final double LEAST = 0.05;

    private final CounterfactualViewModel model;
    private final Label title = new Label();
    private final DiffFlow said = new DiffFlow();
    private final FlowPane changes = new FlowPane(12, 0);
    private final Button take = new Button(WORDS.text("without.take"));

    CounterfactualCard(CounterfactualViewModel model) {
        super(4);
        this.model = model;
        setId("without");
        getStyleClass().add("without");
        title.setId("without-title");
        title.getStyleClass().add("text-caption");
        title.setWrapText(true);
        said.setId("without-said");
        changes.setId("without-changes");
        take.setId("without-take");
        take.getStyleClass().add("link-button");
        take.setOnAction(event -> model.take());
        Button close = new Button(null, new FontIcon("fth-x"));
        close.setId("without-close");
        close.getStyleClass().addAll("flat", "square");
        close.setAccessibleText(WORDS.text("without.close"));
        close.setOnAction(event -> model.close());
        HBox head = new HBox(8, title, Labels.gap(), take, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(head, Labels.folding(ProgressLine.of("without-busy", model.workProperty())), said, changes);
        managedProperty().bind(visibleProperty());
        model.foundProperty().addListener((observed, before, now) -> show());
        model.problemProperty().addListener((observed, before, now) -> show());
        model.workProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void show() {
        Counterfactual found = model.foundProperty().get();
        String problem = model.problemProperty().get();
        boolean isBusy = model.workProperty().get() != null;
        setVisible(found != null || isBusy || !problem.isEmpty());
        if (found == null) {
            title.setText(isBusy ? WORDS.text("without.busy") : KeyCap.sentence(this, problem));
        } else {
            title.setText(found.leftOut().told());
        }
        take.setVisible(found != null && !found.said().equals(found.text()));
        show(found);
    }

    private void show(@Nullable Counterfactual found) {
        said.clear();
        changes.getChildren().clear();
        said.setManaged(found != null);
        changes.setManaged(found != null);
        if (found != null) {
            said.show(WordDiff.between(found.text(), found.said()));
            found.words().forEach(change -> changes.getChildren().add(told(change)));
        }
    }

    private static HBox told(Counterfactual.Change change) {
        Label word = new Label(change.word());
        word.getStyleClass().add("text-small");
        boolean isWorse = change.change() < -LEAST;
        boolean isBetter = change.change() > LEAST;
        String number = isWorse || isBetter
                ? String.format(Language.spoken().numbers(), "%+.2f", change.change())
                        .replace('-', '−')
                : "0.0";
        Label told = new Label((isWorse ? "▼ " : isBetter ? "▲ " : "") + number);
        told.getStyleClass().addAll("num-small", isWorse ? "worse" : isBetter ? "better" : "muted");
        HBox both = new HBox(4, word, told);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
