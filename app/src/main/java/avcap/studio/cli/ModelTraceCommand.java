package avcap.studio.cli;

import avcap.inference.caption.ModelTrace;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.features.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap model trace}: every stage of one teacher-forced pass, as tensors. */
@Command(name = "trace")
final class ModelTraceCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private final WeightChoice weights = new WeightChoice();

    @Option(names = "--config", required = true, paramLabel = "config.json")
    private Path config = Path.of("");

    @Option(names = "--inputs", required = true, paramLabel = "F.safetensors")
    private Path inputs = Path.of("");

    @Option(names = "--mode", required = true, paramLabel = "MODE", converter = ModeConverter.class)
    private Modality mode = Modality.SOUND_AND_PICTURE;

    @Option(names = "--stage", paramLabel = "NAME")
    private List<String> kept = List.of();

    @Option(names = "--out", required = true, paramLabel = "F.safetensors")
    private Path out = Path.of("");

    ModelTraceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException {
        OutFile.prepare(out, spec);
        Terminal terminal = Terminal.of(spec, surroundings);
        TracedModel model = weights.open(config);
        Map<String, ModelTrace.Stage> stages = model.stages(model.inputs(inputs), mode, this::isKept);
        SafetensorsWriter file = new SafetensorsWriter().note("model", model.id());
        stages.forEach((name, stage) -> file.floats(name, stage.shape(), stage.values()));
        file.write(out);
        stages.forEach((name, stage) -> terminal.result(name + " " + Arrays.toString(stage.shape())));
        return ExitCode.DONE.code();
    }

    private boolean isKept(String stage) {
        return kept.isEmpty() || kept.contains(stage.substring(mode.mode().length() + 1));
    }

    /** Stored weights, or weights that follow from their names. */
    static final class WeightChoice {

        @Option(names = "--checkpoint", required = true, paramLabel = "F")
        private @Nullable Path checkpoint;

        @Option(names = "--fill", required = true)
        private boolean fill;

        TracedModel open(Path config) throws RefusedException {
            return fill || checkpoint == null ? TracedModel.filled(config) : TracedModel.open(checkpoint, config);
        }
    }
}
