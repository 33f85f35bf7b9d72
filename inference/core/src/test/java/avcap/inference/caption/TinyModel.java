package avcap.inference.caption;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reference's tiny model and the clips that it was asked about. */
final class TinyModel {

    static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    private TinyModel() {}

    static AvCapCaptioner open(String weights) throws CheckpointException {
        return AvCapCaptioner.open(checkpoint(weights));
    }

    static AvCapCaptioner open(String weights, ComputeSettings settings) throws CheckpointException {
        return AvCapCaptioner.open(checkpoint(weights), settings);
    }

    static Checkpoint checkpoint(String weights) throws CheckpointException {
        return Checkpoint.ofFile(PACK.resolve(weights), PACK.resolve("config.json"));
    }

    static AvInput clip(String file, int clip, InputShape shape) throws CheckpointException {
        SafetensorsFile inputs = SafetensorsFile.open(PACK.resolve(file));
        return new AvInput(
                shape,
                Optional.of(row(inputs.floats("input.audio"), clip, shape.audioSize())),
                Optional.of(row(inputs.floats("input.video"), clip, shape.videoSize())),
                List.of(3.5, 4.0, 4.5, 5.0));
    }

    private static float[] row(float[] values, int row, int size) {
        return Arrays.copyOfRange(values, row * size, (row + 1) * size);
    }
}
