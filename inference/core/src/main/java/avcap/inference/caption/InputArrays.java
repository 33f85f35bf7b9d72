package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import org.jspecify.annotations.Nullable;

/** The parts of an input as the encoder's arrays, a batch of one. */
record InputArrays(AvCapConfig config) {

    /** (1, T, mel), null if there is no sound. */
    @Nullable
    NDArray sound(AvInput input, NDManager scope) {
        return input.audio()
                .map(values -> scope.create(values, new Shape(1, config.audioFrames(), config.melBands())))
                .orElse(null);
    }

    /** (1, 3, F, S, S), null if there is no picture. */
    @Nullable
    NDArray picture(AvInput input, NDManager scope) {
        return input.video()
                .map(values ->
                        scope.create(values, new Shape(1, 3, config.frames(), config.imageSize(), config.imageSize())))
                .orElse(null);
    }
}
