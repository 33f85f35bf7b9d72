package avcap.studio.maps;

import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.studio.control.ColourMap;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** What the model was given as pictures: its spectrogram and its frames, so that heat lies on exactly what was looked at. */
final class InputPictures {

    /** Shares of the values that are drawn as the darkest and the lightest colour. */
    private static final double DARKEST = .05;

    private static final double LIGHTEST = .995;

    private InputPictures() {}

    /** A padded spectrogram [audioFrames × melBands] in magma, time to the right, low tones at the bottom. */
    static BufferedImage spectrogram(float[] values, InputShape shape) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (DARKEST * (sorted.length - 1))];
        float high = sorted[(int) (LIGHTEST * (sorted.length - 1))];
        BufferedImage image = new BufferedImage(shape.audioFrames(), shape.melBands(), BufferedImage.TYPE_INT_RGB);
        for (int frame = 0; frame < shape.audioFrames(); frame++) {
            for (int band = 0; band < shape.melBands(); band++) {
                double value = (values[frame * shape.melBands() + band] - low) / Math.max(1e-6, high - low);
                image.setRGB(frame, shape.melBands() - 1 - band, ColourMap.MAGMA.argb(value));
            }
        }
        return image;
    }

    /** A frame as it is. */
    static BufferedImage of(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = frame.rgb();
        for (int i = 0; i < rgb.length / 3; i++) {
            int colour = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
            image.setRGB(i % frame.width(), i / frame.width(), colour);
        }
        return image;
    }
}
