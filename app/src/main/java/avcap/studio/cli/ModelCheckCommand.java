package avcap.studio.cli;

import avcap.inference.caption.ModelTrace;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.Modality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap model check}: does the network give the answers of a known-answer pack? */
@Command(
        name = "check",
        description = "Compares every stage of the network with a pack of known answers.",
        footer = {
            "",
            "The pack is a folder with config.json, checkpoint.safetensors and forward.safetensors: the inputs by the names",
            "that `avcap model trace` takes, the answers by those it writes. A name that ends in .f64 is the same stage",
            "computed in double precision. The command ends with 0 only if every stage is within its tolerance:",
            "1e-4, attention 1e-5."
        })
final class ModelCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The pack.")
    private Path pack = Path.of("");

    @Option(names = "--json", description = "Print a line of JSON for each stage.")
    private boolean json;

    ModelCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Path answers = pack.resolve("forward.safetensors");
        Checkpoint checkpoint = TracedModel.open(pack.resolve("checkpoint.safetensors"), pack.resolve("config.json"));
        ModelTrace.Inputs inputs = TracedModel.inputs(answers);
        SafetensorsFile expected = TracedModel.tensors(answers);
        List<Deviation> deviations = new ArrayList<>();
        for (Modality mode : Modality.values()) {
            deviations.addAll(Deviation.all(expected, mode, TracedModel.stages(checkpoint, inputs, mode)));
        }
        deviations.forEach(each -> terminal.result(json ? Json.line(each) : each.row()));
        long outside = deviations.stream().filter(each -> !each.within()).count();
        terminal.say(String.format(
                Locale.ROOT, "%d of %d stages within tolerance.", deviations.size() - outside, deviations.size()));
        return outside == 0 && !deviations.isEmpty() ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }
}
