package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Revision;
import avcap.studio.control.DiffFlow;
import avcap.studio.control.KeyCap;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was said before of the caption on the screen, and how the clip stood at a moment. */
final class HistoryTab extends VBox implements RemarkPage {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final HistoryViewModel model;
    private final RemarkList<Revision> list;

    HistoryTab(RemarksViewModel card) {
        this.card = card;
        this.model = card.history();
        list = new RemarkList<>(
                "history-list", WORDS.text("history.name"), WORDS.text("history.none"), this::line, this::told);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> model.chosenProperty()
                .set(now));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                take();
            }
        });
        Label caption = new Label();
        caption.setId("history-caption");
        caption.getStyleClass().add("text-caption");
        caption.setWrapText(true);
        caption.textProperty()
                .bind(card.session()
                        .placeProperty()
                        .map(place -> WORDS.text("history.caption", place.slot().number()))
                        .orElse(""));
        Region rule = new Region();
        rule.getStyleClass().add("remark-line");
        getStyleClass().add("remark-page");
        getChildren().addAll(caption, list, buttons(), rule, new PastPane(card));
        model.revisionsProperty().addListener((observed, before, now) -> fill());
        model.textProperty().addListener((observed, before, now) -> {
            if (isVisible()) {
                list.refresh();
            }
        });
        visibleProperty().addListener((observed, before, now) -> list.refresh());
        fill();
    }

    @Override
    public Node first() {
        return list;
    }

    private void fill() {
        list.getItems().setAll(model.revisionsProperty().get());
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private HBox buttons() {
        Button take = new Button(WORDS.text("history.take"));
        take.setId("history-take");
        take.getStyleClass().add("small");
        take.setGraphic(KeyCap.plain("Enter"));
        take.setContentDisplay(ContentDisplay.RIGHT);
        take.setOnAction(event -> take());
        take.disableProperty()
                .bind(model.chosenProperty().isNull().or(card.readOnlyProperty().isNotEmpty()));
        Button then = new Button(WORDS.text("history.then"));
        then.setId("history-then");
        then.getStyleClass().addAll("small", "flat");
        then.setOnAction(event -> {
            Revision chosen = model.chosenProperty().get();
            if (chosen != null) {
                card.past().lookAt(chosen.at());
            }
        });
        then.disableProperty().bind(model.chosenProperty().isNull());
        HBox buttons = new HBox(8, take, then);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void take() {
        Revision chosen = model.chosenProperty().get();
        if (chosen != null) {
            model.take(chosen);
        }
    }

    private Node line(Revision revision, ObservableValue<Number> width) {
        Label said = RemarkList.wrapped(model.said(revision), width, "text-small", "strong");
        Label standing = RemarkList.wrapped(model.standing(revision), width, "text-caption");
        List<Node> nodes = new ArrayList<>(List.of(said, standing));
        if (!model.asked(revision).isEmpty()) {
            nodes.add(RemarkList.wrapped(model.asked(revision), width, "text-caption"));
        }
        DiffFlow text = new DiffFlow();
        text.show(model.change(revision));
        text.prefWidthProperty().bind(width);
        nodes.add(text);
        return RemarkList.lines(nodes.toArray(Node[]::new));
    }

    private String told(Revision revision) {
        return WORDS.text("history.told", model.said(revision), model.standing(revision), revision.text());
    }
}
