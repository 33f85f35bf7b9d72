package avcap.studio.control;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** How strongly a word stands out, as a bar below it: as long as that, in viridis on a dark casing that shows on any ground. */
public final class GlowBar extends Region {

    private static final Color CASING = Color.web("#010409");
    private static final double FIRST_COLOUR = .35;

    private final Region bar = new Region();
    private double glow;

    public GlowBar() {
        getStyleClass().add("glow-bar");
        setMouseTransparent(true);
        setMinHeight(4);
        setPrefHeight(4);
        setMaxHeight(4);
        bar.setManaged(false);
        getChildren().add(bar);
    }

    /** @param now in [0, 1]; 0 shows nothing and takes as much room */
    public void glow(double now) {
        glow = Math.max(0, Math.min(1, now));
        bar.setVisible(glow > 0);
        bar.setBackground(new Background(
                new BackgroundFill(CASING, CornerRadii.EMPTY, Insets.EMPTY),
                new BackgroundFill(
                        ColourMap.VIRIDIS.colour(FIRST_COLOUR + (1 - FIRST_COLOUR) * glow, 1),
                        CornerRadii.EMPTY,
                        new Insets(1))));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, Math.max(3, Math.rint(getWidth() * glow)), getHeight());
    }
}
