package avcap.studio.cli;

import avcap.inference.caption.ModelTrace;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.Modality;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens what a trace needs and runs it, with every refusal as a sentence. */
final class TracedModel {

    private static final String SOUND = "input.audio";
    private static final String PICTURE = "input.video";
    private static final String TOKENS = "input.caption_tokens";

    private TracedModel() {}

    static Checkpoint open(Path weights, Path config) throws RefusedException {
        try {
            return Checkpoint.ofFile(weights, config);
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    static SafetensorsFile tensors(Path file) throws RefusedException {
        try {
            return SafetensorsFile.open(file);
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    static ModelTrace.Inputs inputs(Path file) throws RefusedException {
        SafetensorsFile tensors = tensors(file);
        if (!tensors.contains(TOKENS)) {
            throw new RefusedException("The inputs " + file + " lack " + TOKENS + ".");
        }
        try {
            int batch = Math.toIntExact(tensors.shape(TOKENS)[0]);
            return new ModelTrace.Inputs(
                    batch, floats(tensors, SOUND, batch), floats(tensors, PICTURE, batch), tensors.longs(TOKENS));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RefusedException("The inputs " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<float[]> floats(SafetensorsFile tensors, String name, int batch) {
        if (!tensors.contains(name)) {
            return Optional.empty();
        }
        if (tensors.shape(name)[0] != batch) {
            throw new IllegalArgumentException(name + " holds " + tensors.shape(name)[0] + " clips, not " + batch);
        }
        return Optional.of(tensors.floats(name));
    }

    static Map<String, ModelTrace.Stage> stages(Checkpoint checkpoint, ModelTrace.Inputs inputs, Modality mode)
            throws RefusedException {
        try {
            return ModelTrace.of(checkpoint.config(), checkpoint.weights(), inputs, mode);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("The inputs do not fit the model: " + e.getMessage(), e);
        }
    }
}
