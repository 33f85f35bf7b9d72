package avcap.studio.inspect;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two captions or two models of one clip side by side: whom to compare with, both maps, and what one has more. */
final class ComparePane extends VBox {

    private static final Words WORDS = UiResources.inspectWords();

    private final CompareViewModel model;
    private final ComboBox<Rival> choice;
    private final Label figure = Labels.wrapped("compare-figure", "num-small", "strong");

    ComparePane(CompareViewModel model) {
        super(8);
        this.model = model;
        setId("compare");
        getStyleClass().addAll("section", "last");
        choice = new ComboBox<>(model.rivals());
        choice.setId("compare-rival");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(WORDS.text("compare.with"));
        choice.setButtonCell(new RivalCell());
        choice.setCellFactory(list -> new RivalCell());
        choice.valueProperty().bindBidirectional(model.rivalProperty());
        choice.disableProperty().bind(Bindings.isEmpty(model.rivals()));
        Label told = Labels.wrapped("compare-told", "text-small", "muted");
        told.textProperty().bind(model.toldProperty());
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        ComparedBoard board = new ComparedBoard(model);
        VBox maps = new VBox(6, board, legend(), figure);
        maps.visibleProperty().bind(model.comparedProperty().isNotNull());
        ScrollPane scroll = new ScrollPane(Labels.folding(maps));
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(),
                        with(),
                        Labels.folding(told),
                        Labels.folding(again()),
                        Labels.folding(ProgressLine.of("compare-job", model.job())),
                        scroll);
        model.comparedProperty()
                .subscribe(now -> figure.setText(now == null ? "" : DifferenceFigure.told(now.difference())));
    }

    /** What takes the keys first. */
    Region first() {
        return choice;
    }

    private HBox head() {
        Button close = new Button(null, new FontIcon("fth-x"));
        close.setId("compare-close");
        close.getStyleClass().add("square");
        KeyCap.name(close, WORDS.text("compare.close"), "D");
        close.setOnAction(event -> model.toggle());
        HBox head = new HBox(
                8,
                Labels.styled(WORDS.text("compare.title"), "section-title"),
                Labels.styled(WORDS.text("compare.note"), "text-caption"),
                Labels.gap(),
                close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox with() {
        Label with = Labels.styled(WORDS.text("compare.with"), "text-small", "muted");
        with.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        choice.setMinWidth(0);
        choice.setPrefWidth(200);
        HBox row = new HBox(8, with, choice, KeyCap.of("next_rival", "Shift+D"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Hyperlink again() {
        Hyperlink again = new Hyperlink(WORDS.text("compare.again"));
        again.setId("compare-again");
        again.setOnAction(event -> model.again());
        again.visibleProperty()
                .bind(model.toldProperty()
                        .isEqualTo(WORDS.text("compare.stopped"))
                        .or(model.job().problemProperty().isNotEmpty()));
        return again;
    }

    private static HBox legend() {
        Region scale = new Region();
        scale.getStyleClass().add("divergence-key");
        HBox legend = new HBox(
                6,
                Labels.styled(WORDS.text("compare.less"), "text-caption"),
                scale,
                Labels.styled(WORDS.text("compare.more"), "text-caption"));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    /** A rival by its name. */
    private static final class RivalCell extends ListCell<Rival> {

        @Override
        protected void updateItem(@Nullable Rival item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : item.name());
        }
    }
}
