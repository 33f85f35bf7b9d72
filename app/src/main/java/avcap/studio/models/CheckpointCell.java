package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One checkpoint as a card, set in below its parent. */
final class CheckpointCell extends ListCell<CheckpointCard> {

    private static final Words WORDS = UiResources.modelWords();
    private static final double INDENT = 24;
    private static final double ELBOW = 12;

    /** From the top of a row to the middle of its card. */
    private static final double MIDDLE = 46;

    private final Label name = Labels.styled("", "checkpoint-name");
    private final Label digest = Labels.styled("", "num-small", "muted");
    private final Label badge = new Label();
    private final Label origin = Labels.styled("", "text-small", "muted");
    private final Label facts = Labels.styled("", "num-small", "muted");
    private final Region line = new Region();
    private final Region elbow = new Region();
    private final StackPane lineage = new StackPane(line, elbow);
    private final HBox row;

    CheckpointCell() {
        name.setMinWidth(0);
        digest.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, name, digest, Labels.gap(), badge);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(20);
        VBox card = new VBox(head, origin, facts);
        VBox.setMargin(origin, new Insets(4, 0, 6, 0));
        card.getStyleClass().add("checkpoint");
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
        line.getStyleClass().add("lineage-line");
        elbow.getStyleClass().add("lineage-elbow");
        elbow.setMaxSize(ELBOW, MIDDLE);
        line.setMaxWidth(ELBOW);
        StackPane.setAlignment(elbow, Pos.TOP_RIGHT);
        StackPane.setAlignment(line, Pos.CENTER_RIGHT);
        lineage.setMaxHeight(Double.MAX_VALUE);
        row = new HBox(lineage, card);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CheckpointCard card, boolean empty) {
        super.updateItem(card, empty);
        if (empty || card == null) {
            setGraphic(null);
            setId(null);
            return;
        }
        setId("checkpoint-" + card.id());
        name.setText(card.name());
        digest.setText(card.digest());
        origin.setText(card.origin());
        facts.setText(String.join("  ", card.facts()));
        showStanding(card.standing());
        lineage.setMinWidth(card.depth() * INDENT);
        lineage.setPrefWidth(card.depth() * INDENT);
        lineage.setVisible(card.depth() > 0);
        line.setVisible(!card.isLast());
        setAccessibleText(WORDS.text("card.accessible", card.name(), badge.getText(), card.origin()));
        setGraphic(row);
    }

    private void showStanding(Standing standing) {
        badge.setText(WORDS.text(standing.wordKey()));
        badge.getStyleClass().setAll("label", "pill", style(standing));
        String icon = icon(standing);
        badge.setGraphic(icon.isEmpty() ? null : new FontIcon(icon));
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case IN_USE -> "accent";
            case CHECKED -> "good";
            case UNCHECKED -> "plain";
            case CHANGED, NOT_USABLE -> "bad";
        };
    }

    private static String icon(Standing standing) {
        return switch (standing) {
            case IN_USE, UNCHECKED -> "";
            case CHECKED -> "fth-check";
            case CHANGED, NOT_USABLE -> "fth-x";
        };
    }
}
