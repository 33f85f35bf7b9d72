package avcap.inference.training;

import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A clip with its caption, ready to be cut into patches.
 *
 * @param sound normalised sound
 * @param picture normalised picture
 * @param tokens {@code [CLS] pieces [SEP]}; owned by the example, not to be written to
 * @param tags what is where, if that is known
 */
public record TrainingExample(PatchSource sound, PatchSource picture, int[] tokens, Optional<LocalTags> tags) {

    /** The clip as a captioner is given it. */
    AvInput input(InputShape shape) {
        List<Double> times = IntStream.range(0, shape.videoFrames())
                .mapToObj(i -> (double) i)
                .toList();
        return new AvInput(shape, Optional.of(sound.whole()), Optional.of(picture.whole()), times);
    }

    TrainingExample heard(PatchSource otherSound) {
        return new TrainingExample(otherSound, picture, tokens, tags);
    }
}
