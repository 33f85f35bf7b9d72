package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What became of every key of the chosen card, and whether the model still answers as it did. */
final class ReportPane extends VBox {

    private static final Words WORDS = UiResources.modelWords();
    private static final double LOW = 780;

    private final ModelsViewModel model;
    private final Label title = Labels.styled("", "pane-title");
    private final Label name = Labels.styled("", "num-small", "muted");
    private final Button use;
    private final Button copy;
    private final Button again;
    private final KeySifter sifter;
    private final CheckSection check;

    /** {@code ask} has a form filled. */
    ReportPane(ModelsViewModel model, CardActions actions, Consumer<ImportForm> ask) {
        this.model = model;
        setId("report");
        getStyleClass().add("pane");
        use = Labels.folding(Labels.mini("use-model", WORDS.text("action.use"), "fth-check", model::use));
        use.getStyleClass().add("accent");
        copy = Labels.mini("copy-report", WORDS.text("action.copy"), "fth-copy", this::copy);
        again = Labels.folding(
                Labels.mini("import-again", WORDS.text("action.again"), "fth-refresh-cw", () -> model.stoppedForm()
                        .ifPresent(ask)));
        title.setMinWidth(USE_PREF_SIZE);
        name.setId("report-name");
        HBox head = new HBox(title, name, Labels.gap(), use, copy, again, actions.button());
        head.getStyleClass().add("pane-header");
        sifter = new KeySifter(model.report());
        check = Labels.folding(new CheckSection(model.check()));
        KeyTable table = new KeyTable(model.report());
        VBox.setVgrow(table, Priority.ALWAYS);
        Counters counters = Labels.folding(new Counters(model.report()));
        for (Node part : List.of(counters, Labels.folding(sifter), Labels.folding(table))) {
            part.visibleProperty().bind(model.report().reportProperty().isNotNull());
        }
        VBox above = new VBox(
                12,
                Labels.folding(ProgressLine.banner(
                        "importing",
                        WORDS.text("report.busy"),
                        model.imports().runningProperty(),
                        model.imports()::cancel)),
                new BannerStrip(model.report().bannerProperty(), model.imports()::start),
                counters,
                sifter);
        above.getStyleClass().add("report-head");
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        getChildren().addAll(head, above, table, rule, check);
        heightProperty().addListener((observed, before, now) -> check.setMostRows(now.doubleValue() < LOW ? 3 : 5));
        model.shelf().chosenProperty().addListener((observed, before, now) -> show());
        model.report().reportProperty().addListener((observed, before, now) -> show());
        show();
    }

    /** Puts the caret into the filter. */
    void find() {
        sifter.find();
    }

    private void show() {
        Optional<CheckpointCard> card = model.shelf().chosen();
        title.setText(WORDS.text(model.report().isOfImport() ? "report.title" : "report.title.shelf"));
        name.setText(card.map(CheckpointCard::name).orElse(""));
        use.setVisible(card.filter(model.shelf()::mayUse).isPresent());
        copy.setDisable(card.isEmpty());
        again.setVisible(card.flatMap(CheckpointCard::stopped).isPresent());
        check.setVisible(card.flatMap(CheckpointCard::entry).isPresent());
    }

    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, model.report().text()));
        model.copied();
    }
}
