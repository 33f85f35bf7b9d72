package avcap.studio.shell;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Video and sources, transport, time lanes and editor, one below the other; the editor never leaves. */
final class CentrePane extends VBox {

    private static final double LOW = 800;
    private static final double LOW_ROW = 136;
    private static final double HIGH_ROW = 204;
    private static final double HIGHEST_ROW = 360;
    private static final double WIDEST_SHARE = .5;
    private static final double WIDE = 16.0 / 9;

    /** From here on what height there is goes to the video: the spectrogram has 256 pixels. */
    private static final double FULL = 865;

    private final HBox top;
    private final Region video;

    /** The parts, each made by its own feature. */
    record Parts(Region video, Region sources, Region transport, Region timeline, Region captioning) {}

    CentrePane(Parts parts) {
        this.video = parts.video();
        getStyleClass().add("pane");
        HBox.setHgrow(parts.sources(), Priority.ALWAYS);
        top = new HBox(12, video, parts.sources());
        top.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(parts.timeline(), Priority.SOMETIMES);
        Node rule = new Region();
        rule.getStyleClass().add("rule");
        getChildren().addAll(top, parts.transport(), parts.timeline(), rule, parts.captioning());
        heightProperty().addListener((observed, before, now) -> fit());
        widthProperty().addListener((observed, before, now) -> fit());
        fit();
        SplitPane.setResizableWithParent(this, true);
        setMinWidth(640);
    }

    /** Where the video is shown elsewhere, its row gives its height to the spectrogram. */
    void showVideo(boolean isHere) {
        video.setVisible(isHere);
        video.setManaged(isHere);
        fit();
    }

    /** The row of the video is lower in a low window and higher in a high one. */
    private void fit() {
        double high = Math.min(HIGHEST_ROW, HIGH_ROW + Math.max(0, getHeight() - FULL));
        double fitting = Math.max(HIGH_ROW, Math.min(high, getWidth() * WIDEST_SHARE / WIDE));
        boolean isLow = getHeight() < LOW || !video.isManaged();
        double row = isLow ? LOW_ROW : Math.rint(fitting);
        double above = isLow ? 6 : 12;
        video.setMinSize(row * WIDE, row);
        video.setPrefSize(row * WIDE, row);
        video.setMaxSize(row * WIDE, row);
        top.setPadding(new Insets(above, 16, 0, 16));
        top.setPrefHeight(row + above);
        top.setMaxHeight(row + above);
    }
}
