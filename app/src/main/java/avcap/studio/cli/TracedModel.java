package avcap.studio.cli;

import avcap.inference.caption.ModelTrace;
import avcap.inference.caption.NetworkProbe;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A network to be traced, with every refusal as a sentence.
 *
 * @param id of the model, for a note in the file
 */
record TracedModel(AvCapConfig config, Weights weights, String id) {

    private static final Words WORDS = UiResources.terminalWords();

    private static final String SOUND = "input.audio";
    private static final String PICTURE = "input.video";
    private static final String TOKENS = "input.caption_tokens";

    /** Stored weights, which must fit the sizes. */
    static TracedModel open(Path weights, Path config) throws RefusedException {
        try {
            Checkpoint checkpoint = Checkpoint.ofFile(weights, config);
            return new TracedModel(checkpoint.config(), checkpoint.weights(), checkpoint.modelId());
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    /** Weights that follow from their names. */
    static TracedModel filled(Path config) throws RefusedException {
        try {
            AvCapConfig sizes = AvCapConfig.read(config);
            return new TracedModel(sizes, DeterministicFill.weights(sizes), "fill");
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    ModelTrace.Inputs inputs(Path file) throws RefusedException {
        try {
            SafetensorsFile tensors = SafetensorsFile.open(file);
            if (!tensors.contains(TOKENS)) {
                throw new RefusedException(WORDS.text("trace.lacks", file, TOKENS));
            }
            int batch = Math.toIntExact(tensors.shape(TOKENS)[0]);
            return new ModelTrace.Inputs(
                    batch,
                    floats(tensors, SOUND, batch, config.audioFrames(), config.melBands()),
                    floats(tensors, PICTURE, pictureShape(batch, tensors)),
                    tensors.longs(TOKENS));
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RefusedException(WORDS.text("trace.unusable", file, e.getMessage()), e);
        }
    }

    /** With or without an axis for the frames where there is one frame. */
    private long[] pictureShape(int batch, SafetensorsFile tensors) {
        int side = config.imageSize();
        boolean flat = config.frames() == 1 && tensors.contains(PICTURE) && tensors.shape(PICTURE).length == 4;
        return flat ? new long[] {batch, 3, side, side} : new long[] {batch, 3, config.frames(), side, side};
    }

    private static Optional<float[]> floats(SafetensorsFile tensors, String name, long... shape) {
        if (!tensors.contains(name)) {
            return Optional.empty();
        }
        if (!Arrays.equals(tensors.shape(name), shape)) {
            throw new IllegalArgumentException(
                    WORDS.text("trace.shape", name, Arrays.toString(tensors.shape(name)), Arrays.toString(shape)));
        }
        return Optional.of(tensors.floats(name));
    }

    /** One pass. */
    Map<String, ModelTrace.Stage> stages(ModelTrace.Inputs inputs, Modality mode, Predicate<String> wanted)
            throws RefusedException {
        try (NetworkProbe probe = NetworkProbe.open(config, weights)) {
            return probe.trace(inputs, mode, wanted);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(WORDS.text("trace.unfit", e.getMessage()), e);
        }
    }
}
