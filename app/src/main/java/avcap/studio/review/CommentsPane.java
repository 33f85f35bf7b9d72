package avcap.studio.review;

import avcap.studio.annotation.review.Comment;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was said of the clip and its texts, and a place to say more. */
final class CommentsPane extends VBox {

    private static final Words WORDS = UiResources.reviewWords();

    private final CommentsViewModel model;
    private final Runnable whenLeft;
    private final VBox cards = new VBox(8);
    private final TextField text = new TextField();
    private final QuickCodes codes;
    private final VBox below = new VBox();

    /** @param whenLeft is told once a comment was kept or given up, so that the keys go back to the work */
    CommentsPane(CommentsViewModel model, Runnable whenLeft) {
        this.model = model;
        this.whenLeft = whenLeft;
        this.codes = new QuickCodes(model, text::requestFocus);
        setId("comments");
        getStyleClass().add("pane");
        VBox all = new VBox(section(problem(), cards), section(form(), codesHead(), codes), below);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        model.comments().all().addListener((ListChangeListener<Comment>) change -> show());
        model.selectedProperty().addListener((observed, before, now) -> show());
        model.comparedProperty().addListener((observed, before, now) -> show());
        model.begunProperty().addListener((observed, before, now) -> codes.requestFocus());
        model.composingProperty().addListener((observed, before, now) -> composing(now));
        show();
    }

    /** Shows something below the comments, such as how far people agree. */
    void setBelow(Node node) {
        below.getChildren().setAll(section(node));
    }

    void focusCodes() {
        codes.requestFocus();
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(8, nodes);
        section.getStyleClass().add("section");
        return section;
    }

    private HBox head() {
        Label title = new Label(WORDS.text("comments.title"));
        title.getStyleClass().add("pane-title");
        Label count = new Label();
        count.setId("comments-count");
        count.getStyleClass().addAll("num-small", "muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(
                                "comments.open", model.comments().open().size()),
                        model.comments().all()));
        Region gap = Labels.gap();
        Button more = new Button(null, new FontIcon("fth-plus"));
        more.setId("comment-new");
        more.getStyleClass().addAll("flat", "square");
        more.setAccessibleText(WORDS.text("comments.new"));
        more.setOnAction(event -> model.begin());
        HBox head = new HBox(title, count, gap, more);
        head.getStyleClass().add("pane-header");
        return head;
    }

    private Label problem() {
        Label problem = new Label();
        problem.getStyleClass().addAll("text-small", "warn");
        problem.setWrapText(true);
        problem.textProperty().bind(model.comments().problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private HBox codesHead() {
        Label title = new Label(WORDS.text("codes.title"));
        title.getStyleClass().add("section-title");
        Region gap = Labels.gap();
        Label hint = new Label();
        hint.getStyleClass().add("text-caption");
        hint.setMinWidth(0);
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text("codes.pinned", model.pinText()),
                        model.pointedProperty(),
                        model.composingProperty()));
        HBox head = new HBox(8, title, gap, hint);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox form() {
        Label why = new Label();
        why.setId("comment-problem");
        why.getStyleClass().addAll("text-small", "warn");
        why.setWrapText(true);
        why.textProperty().bind(model.problemProperty());
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        text.setId("comment-text");
        text.setPromptText(WORDS.text("comment.prompt"));
        text.setAccessibleText(WORDS.text("comment.prompt"));
        text.textProperty().bindBidirectional(model.textProperty());
        text.setOnAction(event -> model.save());
        Button save = new Button();
        save.setId("comment-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.textProperty()
                .bind(model.returningProperty()
                        .map(isReturning -> WORDS.text(isReturning ? "comment.return" : "comment.save")));
        save.getStyleClass().addAll("accent", "small");
        save.setOnAction(event -> model.save());
        Button cancel = new Button(UiResources.studioWords().text("cancel"));
        cancel.setId("comment-cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(event -> model.leave());
        VBox form = new VBox(8, why, text, new HBox(8, save, cancel));
        form.setId("comment-form");
        form.visibleProperty().bind(model.composingProperty());
        form.managedProperty().bind(form.visibleProperty());
        form.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.leave();
                event.consume();
            }
        });
        return form;
    }

    /** Keys that were in the form go back to the work; elsewhere they stay where they are. */
    private void composing(boolean isComposing) {
        if (!isComposing && isFocusWithin()) {
            whenLeft.run();
        }
    }

    /** The card that had the keys has them again. */
    private void show() {
        int focused = focused();
        fill();
        if (focused >= 0 && focused < cards.getChildren().size()) {
            cards.getChildren().get(focused).requestFocus();
        }
    }

    private int focused() {
        for (int i = 0; i < cards.getChildren().size(); i++) {
            if (cards.getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private void fill() {
        List<Comment> all = model.comments().all();
        cards.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            cards.getChildren().add(new CommentCard(model, all.get(i), i + 1));
        }
        if (all.isEmpty()) {
            Label none = Labels.styled("", "text-small", "muted");
            KeyCap.say(none, WORDS.text("comments.none"));
            none.setWrapText(true);
            cards.getChildren().add(none);
        }
    }
}
