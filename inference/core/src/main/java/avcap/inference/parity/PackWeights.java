package avcap.inference.parity;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The weights of a pack: those it stores, or the {@link DeterministicFill} if it stores none. */
final class PackWeights {

    static final String CHECKPOINT = "checkpoint";

    private PackWeights() {}

    /**
     * Weights by the first of some names under which the pack stores any, as safetensors or .pth.
     *
     * @throws CheckpointException if stored weights are damaged or do not fit the sizes
     */
    static Weights of(Path folder, AvCapConfig config, String... names) throws CheckpointException {
        for (String name : names) {
            Optional<Path> stored = stored(folder, name);
            if (stored.isPresent()) {
                return Checkpoint.ofFile(stored.get(), folder.resolve(Checkpoint.CONFIG))
                        .weights();
            }
        }
        return DeterministicFill.weights(config);
    }

    private static Optional<Path> stored(Path folder, String name) {
        return List.of(".safetensors", ".pth").stream()
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::exists)
                .findFirst();
    }
}
