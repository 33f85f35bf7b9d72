package avcap.studio.captioning.remarks;

import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for a moment and shows how the clip stood then, with the way back. */
final class PastPane extends VBox {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final PastViewModel model;
    private final Label problem = wrapping();
    private final VBox stood = new VBox(2);

    PastPane(RemarksViewModel card) {
        super(8);
        this.card = card;
        this.model = card.past();
        setMinHeight(USE_PREF_SIZE);
        problem.setId("past-problem");
        problem.getStyleClass().addAll("text-small", "warn");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        stood.setId("past-stood");
        stood.managedProperty().bind(stood.visibleProperty());
        getChildren().addAll(asking(), problem, stood);
        model.foundProperty().addListener((observed, before, now) -> show(now));
        show(model.foundProperty().get());
    }

    private HBox asking() {
        Label title = new Label(WORDS.text("past.title"));
        title.getStyleClass().add("section-title");
        TextField field = new TextField();
        field.setId("past-field");
        field.getStyleClass().add("field-small");
        field.setPromptText(WORDS.text("past.prompt"));
        field.setAccessibleText(WORDS.text("past.field"));
        field.textProperty().bindBidirectional(model.wantedProperty());
        field.setOnAction(event -> model.look());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button look = new Button(WORDS.text("past.look"));
        look.setId("past-look");
        look.getStyleClass().add("small");
        look.setOnAction(event -> model.look());
        look.setMinWidth(USE_PREF_SIZE);
        HBox asking = new HBox(8, title, field, look);
        title.setMinWidth(USE_PREF_SIZE);
        asking.setAlignment(Pos.CENTER_LEFT);
        return asking;
    }

    private void show(PastViewModel.@Nullable Found found) {
        stood.getChildren().clear();
        stood.setVisible(found != null);
        if (found == null) {
            return;
        }
        line(model.standing(found.then()), "text-small", "strong");
        found.then()
                .texts()
                .forEach((number, text) -> line(
                        WORDS.text("past.text", number, text.isBlank() ? WORDS.text("past.noText") : text),
                        "remark-text"));
        if (!found.then().tags().isEmpty()) {
            line(WORDS.text("past.tags", String.join(", ", found.then().tags())), "text-small", "muted");
        }
        if (found.back().isEmpty()) {
            line(WORDS.text("past.same"), "text-small", "muted");
        } else {
            stood.getChildren().add(back());
        }
    }

    private void line(String text, String... styles) {
        Label line = wrapping();
        line.setText(text);
        line.getStyleClass().addAll(styles);
        stood.getChildren().add(line);
    }

    private Node back() {
        Button back = new Button(WORDS.text("past.back"));
        back.setId("past-back");
        back.getStyleClass().add("small");
        back.setOnAction(event -> model.takeBack());
        back.disableProperty().bind(card.readOnlyProperty().isNotEmpty());
        VBox.setMargin(back, new Insets(4, 0, 0, 0));
        return back;
    }

    private static Label wrapping() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
