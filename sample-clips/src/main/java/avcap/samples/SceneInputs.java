package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import avcap.inference.features.Fbank;
import avcap.inference.features.FrameTransform;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scenes as a model is given them, without the way through a media file.
 *
 * <p>Each thread may have its own; the painter inside keeps a surface.
 */
final class SceneInputs {

    /** Sampled frames of a clip, half a second apart. */
    static final int SAMPLED_FRAMES = 20;

    private static final int SAMPLE_RATE = 16_000;

    private final InputShape shape;
    private final Fbank fbank;
    private final FrameTransform transform;
    private final ScenePictures painter = new ScenePictures();

    SceneInputs(AvCapConfig config) {
        this(config.inputShape());
    }

    SceneInputs(InputShape shape) {
        this.shape = shape;
        fbank = new Fbank(shape.melBands());
        transform = new FrameTransform(shape.imageSize());
    }

    /** Sound, and the middle frames. */
    AvInput of(Scene scene) {
        int first = middle(shape);
        List<Frame> frames = framesOf(frames(scene, first), first);
        return new AvInput(
                shape,
                Optional.of(sound(scene)),
                Optional.of(transform.normalise(frames)),
                frames.stream().map(Frame::time).toList());
    }

    /** The first of the middle frames. */
    static int middle(AvCapConfig config) {
        return middle(config.inputShape());
    }

    private static int middle(InputShape shape) {
        return (SAMPLED_FRAMES - shape.videoFrames()) / 2;
    }

    /** Pictures with the times of the sampled frames from {@code firstFrame} on. */
    List<Frame> framesOf(byte[][] squares, int firstFrame) {
        List<Frame> frames = new ArrayList<>();
        for (byte[] square : squares) {
            frames.add(new Frame(time(firstFrame + frames.size()), shape.imageSize(), shape.imageSize(), square));
        }
        return frames;
    }

    /** Normalised spectrogram, [audioFrames × melBands]. */
    float[] sound(Scene scene) {
        return Fbank.normalise(fbank.of(SceneSound.render(scene, SAMPLE_RATE)), shape.audioFrames());
    }

    /** As many pictures as the model is given, each {@code side × side × 3} bytes. */
    byte[][] frames(Scene scene, int firstFrame) {
        int side = shape.imageSize();
        byte[][] frames = new byte[shape.videoFrames()][3 * side * side];
        for (int i = 0; i < frames.length; i++) {
            painter.drawSquare(scene, time(firstFrame + i), side, frames[i]);
        }
        return frames;
    }

    /** Seconds of one of the sampled frames. */
    static double time(int frame) {
        return frame * Scene.SECONDS / SAMPLED_FRAMES;
    }
}
