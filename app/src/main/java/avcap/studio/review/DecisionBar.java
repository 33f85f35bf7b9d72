package avcap.studio.review;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can become of the clip, each with its key; it never leaves. */
final class DecisionBar extends HBox {

    private static final Words WORDS = UiResources.reviewWords();

    private final JudgingViewModel model;
    private final Button approve = new Button();

    /** @param edit lets the reviewer type */
    DecisionBar(JudgingViewModel model, CommentsViewModel comments, Runnable edit) {
        super(8);
        this.model = model;
        setId("decisions");
        getStyleClass().add("decision-bar");
        approve.setId("approve");
        approve.getStyleClass().add("approve");
        HBox content = content("", KeyCap.of("approve", "A"));
        ((Label) content.getChildren().get(0))
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(model.isNew() ? "decide.approve.merged" : "decide.approve"),
                        model.merging().textProperty(),
                        model.comparedProperty()));
        content.getChildren().add(0, new FontIcon("fth-check"));
        approve.setGraphic(content);
        approve.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(
                                "decide.approve.told",
                                model.merging().textProperty().get()),
                        model.merging().textProperty()));
        approve.setMinWidth(USE_PREF_SIZE);
        approve.setOnAction(event -> model.approve());
        Button back = button("return", "decide.return", KeyCap.of("return", "Shift+R"), comments::sendBack);
        FontIcon hook = new FontIcon("fth-corner-up-left");
        hook.getStyleClass().add("small-icon");
        ((HBox) back.getGraphic()).getChildren().add(0, hook);
        Button write = button("edit-merged", "decide.edit", KeyCap.of("edit_merged", "E"), edit);
        Button fine = button("both-fine", "decide.fine", KeyCap.of("both_fine", "3"), model::bothFine);
        fine.getStyleClass().add("flat");
        fine.managedProperty().bind(fine.visibleProperty());
        fine.visibleProperty()
                .bind(model.comparedProperty().map(Compared::isBetweenPeople).orElse(false));
        Region gap = Labels.gap();
        getChildren().addAll(approve, back, write, fine, gap, note());
        setAlignment(Pos.CENTER_LEFT);
        disableProperty().bind(model.comparedProperty().isNull());
    }

    /** Gives the keys to what approves. */
    void focusApprove() {
        approve.requestFocus();
    }

    private Label note() {
        Label note = new Label();
        note.setId("decision-note");
        note.setMinWidth(0);
        Runnable show = () -> {
            boolean isOwn = model.isOwn();
            note.getStyleClass().setAll("label", isOwn ? "own-text" : "text-caption");
            note.setText(
                    isOwn
                            ? WORDS.text("decide.own")
                            : model.revealedProperty().get() ? "" : WORDS.text("decide.hidden"));
        };
        model.merging().textProperty().addListener((observed, before, now) -> show.run());
        model.comparedProperty().addListener((observed, before, now) -> show.run());
        model.revealedProperty().addListener((observed, before, now) -> show.run());
        show.run();
        return note;
    }

    private static Button button(String id, String key, KeyCap keys, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(content(WORDS.text(key), keys));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(WORDS.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** What stands on a button: its words and its key. */
    static HBox content(String text, KeyCap keys) {
        HBox content = new HBox(8, new Label(text), keys);
        content.setAlignment(Pos.CENTER);
        return content;
    }
}
