package avcap.inference.parity;

import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.InputShape;
import avcap.inference.sentences.Sentences;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sound and pictures a pack's answers were made of.
 *
 * <p>What the file does not store is the {@link DeterministicFill} of {@code input.audio.TAG} and {@code input.video.TAG}.
 *
 * @param clips how many
 * @param sound [clips × audioFrames × melBands]
 * @param picture [clips × 3 × frames × side × side]
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
record PackInputs(int clips, float[] sound, float[] picture) {

    private static final Sentences SENTENCES = Sentences.of(PackInputs.class);

    static final String SOUND = "input.audio";
    static final String PICTURE = "input.video";

    /** Far above any real pack, low enough that the numbers fit in memory. */
    private static final long MOST_NUMBERS = 1 << 28;

    /** @throws IllegalArgumentException if the stored numbers are not as many as the sizes ask for */
    static PackInputs of(Optional<SafetensorsFile> file, String tag, int clips, InputShape shape) {
        return new PackInputs(
                clips,
                numbers(file, SOUND, tag, (long) clips * shape.audioFrames() * shape.melBands()),
                numbers(file, PICTURE, tag, 3L * clips * shape.videoFrames() * shape.imageSize() * shape.imageSize()));
    }

    private static float[] numbers(Optional<SafetensorsFile> file, String name, String tag, long count) {
        if (count < 1 || count > MOST_NUMBERS) {
            throw new IllegalArgumentException(SENTENCES.text("holds.asked", count, name));
        }
        float[] values = file.filter(stored -> stored.contains(name))
                .map(stored -> stored.floats(name))
                .orElseGet(() -> DeterministicFill.input(name + "." + tag, (int) count));
        if (values.length != count) {
            throw new IllegalArgumentException(SENTENCES.text("holds.numbers", name, values.length, count));
        }
        return values;
    }

    /** The sound of one clip. */
    float[] soundOf(int clip) {
        return part(sound, clip);
    }

    /** The picture of one clip. */
    float[] pictureOf(int clip) {
        return part(picture, clip);
    }

    private float[] part(float[] values, int clip) {
        int size = values.length / clips;
        return Arrays.copyOfRange(values, clip * size, (clip + 1) * size);
    }
}
