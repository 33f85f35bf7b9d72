package avcap.inference.training.files;

import avcap.inference.features.AvInput;
import avcap.inference.features.FrameTransform;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A clip as training wants it: all twenty sampled frames, of which each pass takes some.
 *
 * @param sound [rows × bands], normalised
 * @param frames {@value FrameSampling#TOTAL} squares of 8-bit RGB
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
public record LoadedClip(float[] sound, byte[][] frames) {

    /** The clip as a captioner is given it, with the middle frames. */
    AvInput input(InputShape shape) {
        FrameSampling middle = FrameSampling.middle(shape.videoFrames());
        List<Frame> seen = IntStream.range(middle.first(), middle.first() + middle.count())
                .mapToObj(i -> new Frame(
                        i * FrameSampling.WINDOW_SECONDS / FrameSampling.TOTAL,
                        shape.imageSize(),
                        shape.imageSize(),
                        frames[i]))
                .toList();
        return new AvInput(
                shape,
                Optional.of(sound),
                Optional.of(new FrameTransform(shape.imageSize()).normalise(seen)),
                seen.stream().map(Frame::time).toList());
    }

    long bytes() {
        long bytes = 4L * sound.length;
        byte[] before = new byte[0];
        for (byte[] frame : frames) {
            bytes += frame == before ? 0 : frame.length; // a repeated frame is one array
            before = frame;
        }
        return bytes;
    }
}
