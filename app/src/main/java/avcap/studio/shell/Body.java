package avcap.studio.shell;

import avcap.ui.UiResources;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Library, centre and attention side by side; attention folds to a strip where the window is narrow. */
final class Body extends HBox {

    private static final double NARROW = 1384;
    private static final double LIBRARY = 288;
    private static final double LIBRARY_NARROW = 240;
    private static final double ATTENTION = 320;

    private final Region library;
    private final Region attention;
    private final SplitPane panes;
    private final Button strip = new Button(UiResources.studioWords().text("attention.strip"));
    private List<Double> wanted;
    private boolean isLaidOut;

    Body(Region library, Region centre, Region attention, List<Double> dividers) {
        this.library = library;
        this.attention = attention;
        this.wanted = dividers;
        library.setMinWidth(LIBRARY_NARROW);
        attention.setMinWidth(288);
        SplitPane.setResizableWithParent(library, false);
        SplitPane.setResizableWithParent(attention, false);
        panes = new SplitPane(library, centre, attention);
        HBox.setHgrow(panes, Priority.ALWAYS);
        getChildren().addAll(panes, folded());
        widthProperty().addListener((observed, before, now) -> fit(now.doubleValue()));
    }

    private StackPane folded() {
        strip.setId("attention-strip");
        strip.getStyleClass().add("strip-button");
        strip.setRotate(90);
        strip.setOnAction(event -> toggleAttention());
        StackPane folded = new StackPane(new Group(strip));
        folded.getStyleClass().add("fold-strip");
        folded.managedProperty().bind(folded.visibleProperty());
        folded.setVisible(false);
        return folded;
    }

    /** Folds the attention pane away or brings it back. */
    void toggleAttention() {
        setAttentionShown(!panes.getItems().contains(attention));
    }

    private void setAttentionShown(boolean shown) {
        if (shown == panes.getItems().contains(attention)) {
            return;
        }
        if (shown) {
            panes.getItems().add(attention);
        } else {
            panes.getItems().remove(attention);
        }
        getChildren().get(1).setVisible(!shown);
        place(getWidth());
    }

    private void fit(double width) {
        if (!isLaidOut && width > 0) {
            isLaidOut = true;
            setAttentionShown(width >= NARROW - 56);
            place(width);
        }
    }

    private void place(double width) {
        boolean hasAttention = panes.getItems().contains(attention);
        double inner = width - (hasAttention ? 0 : 40);
        if (hasAttention && wanted.size() == 2) {
            panes.setDividerPositions(wanted.get(0), wanted.get(1));
        } else if (hasAttention) {
            panes.setDividerPositions(LIBRARY / inner, 1 - ATTENTION / inner);
        } else {
            panes.setDividerPositions(LIBRARY_NARROW / inner);
        }
    }

    /** Where the panes meet, to be remembered; empty while attention is folded. */
    List<Double> dividers() {
        if (!isLaidOut || !panes.getItems().contains(attention)) {
            return wanted;
        }
        wanted = panes.getDividers().stream()
                .map(SplitPane.Divider::getPosition)
                .collect(Collectors.toUnmodifiableList());
        return wanted;
    }

    Region library() {
        return library;
    }
}
