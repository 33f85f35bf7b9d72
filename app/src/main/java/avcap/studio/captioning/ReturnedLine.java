package avcap.studio.captioning;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a reviewer wants changed, in the line above the editor of a clip that was returned. */
final class ReturnedLine extends HBox {

    private static final Words WORDS = UiResources.reviewWords();

    private final Session session;
    private final Label said = new Label();
    private final Tooltip all = new Tooltip();

    ReturnedLine(Session session) {
        super(8);
        this.session = session;
        setId("returned");
        getStyleClass().add("returned-line");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon hook = new FontIcon("fth-corner-up-left");
        hook.getStyleClass().addAll("small-icon", "warn-icon");
        said.setId("returned-said");
        said.getStyleClass().add("text-small");
        said.setMinWidth(0);
        said.setTooltip(all);
        HBox.setHgrow(said, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().addAll(hook, said);
        managedProperty().bind(visibleProperty());
        session.selectedProperty().addListener((observed, before, now) -> show());
        session.comments().all().addListener((ListChangeListener<Comment>) change -> show());
        show();
    }

    private void show() {
        setVisible(session.selected()
                .map(Entry::status)
                .filter(Status.RETURNED::equals)
                .isPresent());
        List<Comment> open = session.comments().open();
        String text = open.isEmpty()
                ? WORDS.text("returned.bare")
                : open.stream().map(ReturnedLine::told).collect(Collectors.joining("  "));
        said.setText(open.isEmpty() ? text : WORDS.text("returned.title") + " " + text);
        all.setText(said.getText());
    }

    /** Such as "Wrong source, “train”: it is a tram (anna)". */
    private static String told(Comment comment) {
        Stream<String> code = comment.code().stream()
                .map(one -> WORDS.text("code." + one.name().toLowerCase(Locale.ROOT)));
        Stream<String> word =
                comment.pin().word().stream().map(Pin.Word::text).map(text -> WORDS.text("pin.wordAlone", text));
        String about = Stream.concat(code, word).collect(Collectors.joining(", "));
        String text =
                Stream.of(about, comment.text()).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        return WORDS.text("returned.one", text, comment.by().name());
    }
}
