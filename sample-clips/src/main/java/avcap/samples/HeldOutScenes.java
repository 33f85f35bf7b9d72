package avcap.samples;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a model and the scenes, unseen in training, that it is tried on. */
final class HeldOutScenes {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "Checkpoint folder.")
    private Path model = Path.of("");

    @Option(names = "--scenes", defaultValue = "200", description = "Held-out scenes (${DEFAULT-VALUE}).")
    private int scenes;

    @Option(names = "--first", defaultValue = "10000000", description = "Seed of the first (${DEFAULT-VALUE}).")
    private long first;

    @Option(names = "--pairs", defaultValue = "ANY", description = Novelty.OPTION)
    private Novelty pairs = Novelty.ANY;

    Path model() {
        return model;
    }

    Checkpoint checkpoint() throws CheckpointException {
        return Checkpoint.open(model);
    }

    int count() {
        return scenes;
    }

    /** One after another; none that a model may have been trained on. */
    Stream<Scene> scenes() {
        return scenes(first, pairs, scenes, spec);
    }

    /** Seed of the first. */
    long first() {
        return first;
    }

    static Stream<Scene> scenes(long first, Novelty pairs, int count, CommandSpec command) {
        try {
            return SceneGenerator.heldOut(first, pairs).limit(count);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "No such scenes: " + e.getMessage(), e);
        }
    }

    /** Such as "avcap-mini@3f9c2a on 200 held-out scenes from seed 10000000", or "on 200 unseen held-out scenes". */
    String of(Checkpoint checkpoint) {
        return checkpoint.modelId() + " on " + scenes + " " + pairs.words() + "held-out scenes from seed " + first;
    }
}
