package avcap.studio.captioning;

import avcap.studio.control.KeyCap;
import avcap.studio.wording.WordDiff;
import avcap.studio.wording.WordDiff.Kind;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * What else the model might have said, one a line; pressing a line puts it into the editor. Where there is little room only the
 * first lines are there: their keys take the others all the same.
 */
final class CandidateList extends VBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("selected");
    private static final double LINE = 26;

    private final CandidatesViewModel model;
    private final List<Button> lines = new ArrayList<>();

    CandidateList(CandidatesViewModel model) {
        this.model = model;
        setId("candidates");
        getStyleClass().add("candidates");
        for (int number = 1; number <= CandidatesViewModel.COUNT; number++) {
            lines.add(line(number));
        }
        getChildren().addAll(lines);
        model.candidatesProperty().addListener((observed, before, now) -> show());
        model.busyProperty().addListener((observed, before, now) -> show());
        model.captioning().textProperty().addListener((observed, before, now) -> showTaken());
        heightProperty().addListener((observed, before, now) -> show());
        show();
    }

    private Button line(int number) {
        Button line = new Button();
        line.setId("candidate-" + number);
        line.getStyleClass().setAll("candidate");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinSize(0, LINE);
        line.setPrefHeight(LINE);
        line.setMaxHeight(LINE);
        line.setOnAction(event -> model.take(number));
        return line;
    }

    private void show() {
        List<Said> candidates = model.candidatesProperty().get();
        for (int i = 0; i < lines.size(); i++) {
            boolean isThere = i < candidates.size();
            lines.get(i).setDisable(!isThere);
            lines.get(i)
                    .setVisible(hasRoom(i) && (isThere || model.busyProperty().get()));
            lines.get(i).setGraphic(isThere ? content(i + 1, candidates.get(i), candidates.get(0)) : waiting(i + 1));
            lines.get(i)
                    .setAccessibleText(WORDS.text(
                            "candidate.name", i + 1, isThere ? candidates.get(i).text() : ""));
        }
        showTaken();
    }

    private boolean hasRoom(int index) {
        return (index + 1) * LINE <= getHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lines.size() * LINE;
    }

    private void showTaken() {
        List<Said> candidates = model.candidatesProperty().get();
        String text = model.captioning().textProperty().get();
        for (int i = 0; i < lines.size(); i++) {
            boolean isTaken = i < candidates.size() && candidates.get(i).text().equals(text);
            lines.get(i).pseudoClassStateChanged(TAKEN, isTaken);
        }
    }

    private HBox content(int number, Said said, Said first) {
        TextFlow words = new TextFlow();
        for (WordDiff.Part part : WordDiff.between(first.text(), said.text()).parts()) {
            if (part.kind() != Kind.DELETED) {
                Text text = new Text(part.text());
                text.getStyleClass().setAll("candidate-text", part.kind() == Kind.INSERTED ? "differs" : "same");
                words.getChildren().addAll(text, new Text(" "));
            }
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setMaxHeight(LINE - 6);
        Label score = new Label(
                String.format(Language.spoken().numbers(), "%.2f", said.score()).replace('-', '−'));
        score.getStyleClass().addAll("num-small", "muted");
        score.setMinWidth(USE_PREF_SIZE);
        return row(number, words, score);
    }

    private HBox waiting(int number) {
        Label bar = new Label(WORDS.text("candidate.waiting"));
        bar.getStyleClass().addAll("text-small", "muted");
        return row(number, bar);
    }

    private HBox row(int number, Node... nodes) {
        HBox row = new HBox(8, new KeyCap(Integer.toString(number)));
        row.getChildren().addAll(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(16));
        row.setFillHeight(false);
        return row;
    }
}
