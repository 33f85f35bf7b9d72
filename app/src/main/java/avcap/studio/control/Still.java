package avcap.studio.control;

import avcap.inference.media.Frame;
import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A picture of the clip, ready to be drawn.
 *
 * @param time seconds it is shown from
 */
public record Still(double time, Image image) {

    public static Still of(Frame frame) {
        WritableImage image = new WritableImage(frame.width(), frame.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        frame.width(),
                        frame.height(),
                        PixelFormat.getByteRgbInstance(),
                        ByteBuffer.wrap(frame.rgb()),
                        3 * frame.width());
        return new Still(frame.time(), image);
    }
}
