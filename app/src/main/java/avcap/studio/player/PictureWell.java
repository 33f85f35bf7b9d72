package avcap.studio.player;

import avcap.studio.control.Still;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.media.MediaView;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The picture itself, as large as there is room and upright, from whatever player shows it. */
final class PictureWell extends StackPane {

    private static final double RADIUS = 10;

    private final MediaView media = new MediaView();
    private final ImageView decoded = new ImageView();
    private Subscription decoding = Subscription.EMPTY;
    private int quarterTurns;

    PictureWell() {
        setId("player-picture");
        setMinSize(0, 0);
        setPrefSize(0, 0); // The picture never asks for more room than the well has.
        media.setPreserveRatio(true);
        decoded.setPreserveRatio(true);
        getChildren().addAll(media, decoded);
        Rectangle round = new Rectangle();
        round.setArcWidth(RADIUS);
        round.setArcHeight(RADIUS);
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        setClip(round);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    /** @param player null or one without pictures for none */
    void show(@Nullable ClipPlayer player) {
        decoding.unsubscribe();
        decoding = Subscription.EMPTY;
        decoded.setImage(null);
        media.setMediaPlayer(player instanceof MediaClipPlayer shown ? shown.media() : null);
        if (player instanceof DecodedPlayer shown) {
            decoding = shown.pictureProperty().subscribe(this::show);
        }
        fit();
    }

    private void show(@Nullable Still still) {
        decoded.setImage(still == null ? null : still.image());
    }

    /** How a video that is played from its own file must be turned, clockwise; decoded pictures stand upright already. */
    void turn(int newQuarterTurns) {
        quarterTurns = newQuarterTurns;
        fit();
    }

    private void fit() {
        boolean isLying = quarterTurns % 2 != 0;
        media.setRotate(90.0 * quarterTurns);
        media.setFitWidth(isLying ? getHeight() : getWidth());
        media.setFitHeight(isLying ? getWidth() : getHeight());
        decoded.setFitWidth(getWidth());
        decoded.setFitHeight(getHeight());
    }
}
