package avcap.studio.review;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.review.Comment;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One comment: what it points at, its code, what it says, and whether it was seen to. */
final class CommentCard extends VBox {

    private static final Words WORDS = UiResources.reviewWords();

    CommentCard(CommentsViewModel model, Comment comment, int number) {
        super(6);
        setId("comment-" + number);
        getStyleClass().addAll("card", "comment-card");
        Comment looked = model.selectedProperty().get();
        if (looked != null && looked.id() == comment.id()) {
            getStyleClass().add("current");
        }
        if (comment.isResolved()) {
            getStyleClass().add("resolved");
        }
        getChildren().add(head(model, comment, number));
        if (model.isOrphan(comment)) {
            Label orphan = text(WORDS.text("comment.orphan"));
            orphan.getStyleClass().addAll("text-small", "warn");
            getChildren().add(orphan);
        }
        if (!comment.text().isEmpty()) {
            getChildren().add(text(comment.text()));
        }
        getChildren().add(foot(model, comment));
        setFocusTraversable(true);
        setAccessibleText(told(model, comment));
        setOnMouseClicked(event -> model.select(comment));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.select(comment);
                event.consume();
            }
        });
    }

    /** A number in the shape of a drop, as it hangs at a word. */
    static Label pin(int number) {
        Label pin = new Label(Integer.toString(number));
        pin.getStyleClass().add("comment-pin");
        return pin;
    }

    private static HBox head(CommentsViewModel model, Comment comment, int number) {
        Label at = new Label(model.pinTextOf(comment));
        at.getStyleClass().addAll("text-small", "strong");
        at.setMinWidth(0);
        Region gap = Labels.gap();
        HBox head = new HBox(8, pin(number), at);
        head.getChildren().add(gap);
        comment.code().ifPresent(code -> {
            Label pill = new Label(WORDS.text("code." + code.name().toLowerCase(Locale.ROOT)));
            pill.getStyleClass().addAll("pill", comment.isResolved() ? "calm" : "warned");
            pill.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(pill);
        });
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label number(TimeSpan span) {
        Label label = new Label(CommentsViewModel.told(span));
        label.getStyleClass().addAll("num-small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static HBox foot(CommentsViewModel model, Comment comment) {
        Label who = new Label(WORDS.text("comment.by", comment.by().name(), Told.ago(comment.at(), Instant.now())));
        who.getStyleClass().add("text-caption");
        Region gap = Labels.gap();
        Button resolve = new Button(WORDS.text(comment.isResolved() ? "comment.reopen" : "comment.resolve"));
        resolve.setId("resolve-" + comment.id());
        resolve.getStyleClass().add("link-button");
        resolve.setAccessibleText(resolve.getText() + ": " + comment.text());
        resolve.setOnAction(event -> model.resolve(comment));
        HBox foot = new HBox(8, who);
        comment.pin().span().ifPresent(span -> foot.getChildren().add(number(span)));
        foot.getChildren().addAll(gap, resolve);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static String told(CommentsViewModel model, Comment comment) {
        String code = comment.code()
                .map(one -> WORDS.text("code." + one.name().toLowerCase(Locale.ROOT)))
                .orElse("");
        return String.join(
                ", ",
                model.pinTextOf(comment),
                code,
                comment.text(),
                comment.by().name(),
                WORDS.text(comment.isResolved() ? "comment.resolved" : "comment.open"));
    }
}
