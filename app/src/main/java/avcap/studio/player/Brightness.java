package avcap.studio.player;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.media.MediaView;

/** How bright the middle of a video is on the screen. */
public final class Brightness {

    private static final int SIDE = 4;

    private final WritableImage image = new WritableImage(SIDE, SIDE);
    private final SnapshotParameters parameters = new SnapshotParameters();

    public Brightness() {}

    /** In [0, 1]; 0 before there is a picture. */
    public double of(MediaView video) {
        Bounds place = video.getBoundsInParent();
        parameters.setViewport(
                new Rectangle2D(place.getCenterX() - SIDE / 2.0, place.getCenterY() - SIDE / 2.0, SIDE, SIDE));
        video.snapshot(parameters, image);
        return image.getPixelReader().getColor(SIDE / 2, SIDE / 2).getBrightness();
    }
}
