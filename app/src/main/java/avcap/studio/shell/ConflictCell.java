package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.studio.wording.WordDiff;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A conflict: the clip, what it was, and side by side what it is here and there; the side that counts is framed. */
final class ConflictCell extends ListCell<Conflict> {

    private static final Words WORDS = UiResources.mergeWords();

    private final MergeViewModel model;
    private final Label clip = new Label();
    private final Label about = new Label();
    private final Label before = new Label();
    private final ToggleButton ours = side(Choice.OURS);
    private final ToggleButton theirs = side(Choice.THEIRS);
    private final ToggleButton both = new ToggleButton(WORDS.text("both"));
    private final VBox row;

    /** {@code chosen} is told what the mouse decides. */
    ConflictCell(MergeViewModel model, BiConsumer<Conflict, Choice> chosen) {
        this.model = model;
        clip.getStyleClass().addAll("num", "strong");
        about.getStyleClass().addAll("text-small", "muted");
        before.getStyleClass().addAll("text-small", "muted");
        before.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(before, Priority.ALWAYS);
        both.getStyleClass().addAll("segment");
        both.setFocusTraversable(false);
        both.setTooltip(new Tooltip(WORDS.text("both.help")));
        HBox head = new HBox(8, clip, about, before, both);
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane sides = new GridPane();
        sides.setHgap(8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().addAll(half, half);
        sides.addRow(0, ours, theirs);
        VBox.setVgrow(sides, Priority.ALWAYS);
        row = new VBox(4, head, sides);
        row.setPrefWidth(0);
        ours.setOnAction(event -> decide(chosen, Choice.OURS));
        theirs.setOnAction(event -> decide(chosen, Choice.THEIRS));
        both.setOnAction(event -> decide(chosen, Choice.BOTH));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static ToggleButton side(Choice choice) {
        ToggleButton side = new ToggleButton();
        side.getStyleClass().add("conflict-side");
        side.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        side.setFocusTraversable(false);
        side.setAccessibleText(WORDS.text(ConflictList.key(choice)));
        side.setMinHeight(Region.USE_PREF_SIZE);
        side.setPrefHeight(54);
        return side;
    }

    private void decide(BiConsumer<Conflict, Choice> chosen, Choice choice) {
        Optional.ofNullable(getItem()).ifPresent(conflict -> chosen.accept(conflict, choice));
    }

    @Override
    protected void updateItem(@Nullable Conflict conflict, boolean isEmpty) {
        super.updateItem(conflict, isEmpty);
        if (isEmpty || conflict == null) {
            setGraphic(null);
            return;
        }
        clip.setText(conflict.clip());
        about.setText(about(conflict));
        before.setText(
                conflict.base().isEmpty()
                        ? WORDS.text("before.nothing")
                        : WORDS.text("before", said(conflict, conflict.base())));
        fill(ours, Choice.OURS, conflict, conflict.theirs(), conflict.ours(), conflict.oursBy());
        fill(theirs, Choice.THEIRS, conflict, conflict.ours(), conflict.theirs(), conflict.theirsBy());
        both.setVisible(conflict.choices().contains(Choice.BOTH));
        both.setSelected(isChosen(conflict, Choice.BOTH));
        setAccessibleText(spoken(conflict));
        setGraphic(row);
    }

    private boolean isChosen(Conflict conflict, Choice choice) {
        return model.choice(conflict).equals(Optional.of(choice));
    }

    private void fill(ToggleButton side, Choice choice, Conflict conflict, String other, String text, Annotator by) {
        Label whose = new Label(WORDS.text("whose", WORDS.text(ConflictList.key(choice)), by));
        whose.getStyleClass().add("conflict-whose");
        TextFlow flow = new TextFlow();
        if (conflict.kind() == Conflict.Kind.CAPTION && !text.isEmpty()) {
            WordDiff.between(other, text).parts().stream()
                    .filter(part -> part.kind() != WordDiff.Kind.DELETED)
                    .forEach(part ->
                            flow.getChildren().add(text(part.text() + " ", part.kind() == WordDiff.Kind.INSERTED)));
        } else {
            flow.getChildren().add(text(said(conflict, text), true));
        }
        VBox card = new VBox(whose, flow);
        card.setMouseTransparent(true);
        side.setGraphic(card);
        side.setSelected(isChosen(conflict, choice) || isChosen(conflict, Choice.BOTH));
    }

    private static Text text(String words, boolean differs) {
        Text text = new Text(words);
        text.getStyleClass().add("conflict-text");
        if (differs) {
            text.getStyleClass().add("differs");
        }
        return text;
    }

    private static String about(Conflict conflict) {
        return switch (conflict.kind()) {
            case CAPTION ->
                conflict.slot().isFirst()
                        ? WORDS.text("about.caption")
                        : WORDS.text("about.captionOf", conflict.slot().number());
            case STATUS -> WORDS.text("about.status");
            case TAG -> WORDS.text("about.tag", conflict.tag().orElse(""));
        };
    }

    private static String said(Conflict conflict, String value) {
        return switch (conflict.kind()) {
            case CAPTION -> value.isEmpty() ? WORDS.text("nothing.said") : value;
            case STATUS ->
                UiResources.studioWords()
                        .text("status." + Status.valueOf(value).name().toLowerCase(Locale.ROOT));
            case TAG -> WORDS.text(value);
        };
    }

    private String spoken(Conflict conflict) {
        String choice = model.choice(conflict)
                .map(chosen -> WORDS.text(ConflictList.key(chosen)))
                .orElse(WORDS.text("undecided"));
        return WORDS.text(
                "spoken",
                conflict.clip(),
                about(conflict),
                said(conflict, conflict.ours()),
                said(conflict, conflict.theirs()),
                choice);
    }
}
