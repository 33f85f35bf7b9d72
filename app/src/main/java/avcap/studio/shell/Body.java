package avcap.studio.shell;

import avcap.ui.UiResources;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Library, centre and attention side by side; where the window is narrow, attention is a strip that opens over the centre. */
final class Body extends StackPane {

    private static final double NARROW = 1328;
    private static final double WIDE = 1760;
    private static final double STRIP = 40;
    private static final double LIBRARY_LEAST = 240;
    private static final double ATTENTION_LEAST = 288;
    private static final double ATTENTION = 320;
    private static final double CARD = 344;

    private final Region attention;
    private final SplitPane panes;
    private final StackPane strip = new StackPane();
    private @Nullable Card card;
    private List<Double> wanted;
    private boolean isNarrow;
    private boolean isShown;
    private boolean isLaidOut;

    Body(Region library, Region centre, Region attention, List<Double> dividers) {
        this.attention = attention;
        this.wanted = dividers;
        library.setMinWidth(LIBRARY_LEAST);
        attention.setMinWidth(ATTENTION_LEAST);
        SplitPane.setResizableWithParent(library, false);
        SplitPane.setResizableWithParent(attention, false);
        panes = new SplitPane(library, centre);
        HBox.setHgrow(panes, Priority.ALWAYS);
        fillStrip();
        getChildren().add(new HBox(panes, strip));
    }

    private void fillStrip() {
        Button open = new Button(UiResources.studioWords().text("attention.strip"));
        open.setId("attention-strip");
        open.getStyleClass().add("strip-button");
        open.setRotate(90);
        open.setOnAction(event -> toggleAttention());
        strip.getChildren().add(new Group(open));
        strip.getStyleClass().add("fold-strip");
        strip.managedProperty().bind(strip.visibleProperty());
    }

    /**
     * A card that can be laid over the right side.
     *
     * @param below how much of the centre's foot must stay in sight
     */
    private record Card(Region region, ReadOnlyDoubleProperty below) {}

    /** Has a card lie over the right side while it is visible: over attention where that is docked, else over the centre. */
    void lay(Region region, ReadOnlyDoubleProperty below) {
        card = new Card(region, below);
        region.setManaged(false);
        getChildren().add(region);
        below.addListener((observed, before, now) -> requestLayout());
        region.visibleProperty().addListener((observed, before, now) -> requestLayout());
    }

    private void place(Card laid) {
        Region region = laid.region();
        boolean isOver = isDocked() && attention.getWidth() > 0;
        double width = isOver ? attention.getWidth() : CARD;
        double right = strip.isVisible() ? STRIP : 0;
        double height = isOver ? getHeight() : getHeight() - laid.below().get();
        if (isOver == region.getStyleClass().contains("floating")) {
            region.getStyleClass().removeAll("floating");
            region.getStyleClass().addAll(isOver ? List.of() : List.of("floating"));
        }
        region.resizeRelocate(getWidth() - right - width, 0, width, height);
        region.toFront();
    }

    /** Folds the attention pane away or brings it back. */
    void toggleAttention() {
        keepDividers();
        arrange(!isShown);
    }

    /** What is shown depends on the width, so it is settled before anything is laid out in it. */
    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
        if (card != null && card.region().isVisible()) {
            place(card);
        }
    }

    private void fit(double width) {
        if (width > 0 && (!isLaidOut || isNarrow != width < NARROW)) {
            keepDividers();
            isLaidOut = true;
            isNarrow = width < NARROW;
            arrange(!isNarrow);
        }
    }

    private void arrange(boolean shown) {
        isShown = shown;
        panes.getItems().remove(attention);
        getChildren().remove(attention);
        attention.getStyleClass().remove("floating");
        attention.setMaxWidth(Region.USE_COMPUTED_SIZE);
        StackPane.clearConstraints(attention);
        strip.setVisible(isNarrow || !shown);
        if (shown && isNarrow) {
            attention.setMaxWidth(ATTENTION);
            StackPane.setAlignment(attention, Pos.TOP_RIGHT);
            StackPane.setMargin(attention, new Insets(0, STRIP, 0, 0));
            attention.getStyleClass().add("floating");
            getChildren().add(attention);
        } else if (shown) {
            panes.getItems().add(attention);
        }
        place();
    }

    private void place() {
        double width = getWidth();
        if (isDocked() && wanted.size() == 2) {
            panes.setDividerPositions(wanted.get(0), wanted.get(1));
        } else if (isDocked()) {
            panes.setDividerPositions(library(width) / width, 1 - attention(width) / width);
        } else {
            panes.setDividerPositions(library(width) / (width - STRIP));
        }
    }

    private static double library(double width) {
        return width < NARROW ? LIBRARY_LEAST : width < WIDE ? 288 : 320;
    }

    private static double attention(double width) {
        return width < WIDE ? ATTENTION : 384;
    }

    private boolean isDocked() {
        return panes.getItems().contains(attention);
    }

    private void keepDividers() {
        if (isLaidOut && isDocked()) {
            wanted = panes.getDividers().stream()
                    .map(SplitPane.Divider::getPosition)
                    .collect(Collectors.toUnmodifiableList());
        }
    }

    /** Where the panes meet, to be remembered; as they were last where attention is not one of them. */
    List<Double> dividers() {
        keepDividers();
        return wanted;
    }
}
