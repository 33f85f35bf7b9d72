package avcap.studio.cli;

import avcap.inference.caption.KnownAnswers;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap model check}: does a model answer as at its import, or the network as in a known-answer pack? */
@Command(
        name = "check",
        description = {
            "Asks a model what it was asked at its import, or compares every stage of the network with a pack of known",
            "answers."
        },
        footer = {
            "",
            "NAME is a model on the shelf, or a checkpoint's folder: two made clips are seen, heard and told again, and the",
            "answers must be those that were recorded (numbers within 1e-3, words exact).",
            "",
            "The pack is a folder with config.json, checkpoint.safetensors and forward.safetensors: the inputs by the names",
            "that `avcap model trace` takes, the answers by those it writes. A name that ends in .f64 is the same stage",
            "computed in double precision. If the pack holds generation.json or generation_trained.json with their inputs,",
            "the searches are run too and must write the same words. The command ends with 0 only if every answer is within",
            "its tolerance: 1e-4, attention 1e-5, words exact."
        })
final class ModelCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|DIR", description = "The model, or the pack.")
    private Path pack = Path.of("");

    @Mixin
    private final ShelfChoice shelf = new ShelfChoice();

    @Option(names = "--json", description = "Print a line of JSON for each stage.")
    private boolean json;

    ModelCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, CheckpointException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Optional<Path> model = SelfCheckRun.folder(pack, shelf.stocked(terminal));
        if (model.isPresent()) {
            return SelfCheckRun.of(model.get(), json, terminal);
        }
        List<KnownAnswers.Deviation> deviations = compare();
        deviations.forEach(each -> terminal.result(json ? Json.line(Answer.of(each)) : row(each)));
        long outside = deviations.stream().filter(each -> !each.holds()).count();
        terminal.say(String.format(
                Locale.ROOT, "%d of %d answers within tolerance.", deviations.size() - outside, deviations.size()));
        return outside == 0 && !deviations.isEmpty() ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }

    private List<KnownAnswers.Deviation> compare() throws RefusedException {
        try {
            return KnownAnswers.check(pack, Progress.none());
        } catch (CheckpointException | IOException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("The pack's inputs do not fit its model: " + e.getMessage(), e);
        }
    }

    private static String row(KnownAnswers.Deviation each) {
        String distance = each.problem().orElseGet(() -> String.format(Locale.ROOT, "%.2e", each.largest()));
        return String.format(
                Locale.ROOT,
                "%-56s %-10s %.0e  %s",
                each.stage(),
                distance,
                each.tolerance(),
                each.holds() ? "ok" : "FAILS");
    }

    /** A line of JSON. */
    private record Answer(
            String stage,
            @Nullable Double largest,
            double tolerance,
            boolean within,
            @Nullable String problem) {

        static Answer of(KnownAnswers.Deviation each) {
            Double largest = Double.isFinite(each.largest()) ? (Double) each.largest() : null;
            return new Answer(
                    each.stage(),
                    largest,
                    each.tolerance(),
                    each.holds(),
                    each.problem().orElse(null));
        }
    }
}
