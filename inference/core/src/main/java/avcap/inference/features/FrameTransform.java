package avcap.inference.features;

import avcap.inference.media.Frame;
import java.util.List;

/**
 * A picture as the model sees it: the shorter side resized to the model's size, the middle square cut out, every value
 * normalised with ImageNet's mean and deviation.
 *
 * <p>Pixels are equal to torchvision's on Pillow pictures to the last bit: the longer side is cut to whole pixels, the crop's
 * offset is rounded half to even, and a picture already of the right size is not resampled. Safe for many threads.
 *
 * @see <a href="https://arxiv.org/abs/2407.07801">AVCap, Interspeech 2024</a>; reference: dataloader.py, preprocess
 */
public final class FrameTransform {

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    private static final float[][] NORMALISED = normalisedLevels();

    private final int size;

    /** @param size side of the model's square picture, pixels; 224 for a base model */
    public FrameTransform(int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("A picture needs at least one pixel, not " + size);
        }
        this.size = size;
    }

    /** The square the model sees, 8-bit, with the frame's time. */
    public Frame crop(Frame frame) {
        int shorter = Math.min(frame.width(), frame.height());
        int width = (int) ((long) size * frame.width() / shorter);
        int height = (int) ((long) size * frame.height() / shorter);
        int left = (int) Math.rint((width - size) / 2.0); // Half to even, as Python rounds.
        int top = (int) Math.rint((height - size) / 2.0);
        return Bicubic.resizeAndCrop(frame, width, height, new Bicubic.Window(left, top, size, size));
    }

    /** The whole picture, {@code height} pixels high. */
    public static Frame scaledToHeight(Frame frame, int height) {
        int width = (int) Math.max(1, Math.round((double) frame.width() * height / frame.height()));
        return Bicubic.resize(frame, width, height);
    }

    /**
     * What the encoder eats.
     *
     * @param cropped pictures from {@link #crop}, in order of time
     * @return [3 × frames × size × size], colour first
     */
    public float[] normalise(List<Frame> cropped) {
        int area = size * size;
        int count = cropped.size();
        float[] values = new float[3 * count * area];
        for (int f = 0; f < count; f++) {
            byte[] rgb = square(cropped.get(f)).rgb();
            for (int colour = 0; colour < 3; colour++) {
                float[] levels = NORMALISED[colour];
                int plane = (colour * count + f) * area;
                for (int i = 0; i < area; i++) {
                    values[plane + i] = levels[rgb[3 * i + colour] & 0xff];
                }
            }
        }
        return values;
    }

    /** One 8-bit level as the encoder sees it: (level / 255 − mean) / deviation of its colour, 0 red, 1 green, 2 blue. */
    public static float normalised(int level, int colour) {
        return NORMALISED[colour][level];
    }

    private Frame square(Frame frame) {
        if (frame.width() != size || frame.height() != size) {
            throw new IllegalArgumentException("Crop first: a frame of " + frame.width() + " x " + frame.height()
                    + " is not " + size + " x " + size);
        }
        return frame;
    }

    private static float[][] normalisedLevels() {
        float[][] levels = new float[3][256];
        for (int colour = 0; colour < 3; colour++) {
            for (int level = 0; level < 256; level++) {
                levels[colour][level] = (level / 255f - MEAN[colour]) / DEVIATION[colour];
            }
        }
        return levels;
    }
}
