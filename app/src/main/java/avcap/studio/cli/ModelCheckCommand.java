package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.parity.Deviation;
import avcap.inference.parity.KnownAnswers;
import avcap.inference.parity.PackReport;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
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

/** {@code avcap model check}: does a model answer as at its import, or the program as in packs of known answers? */
@Command(
        name = "check",
        description = {
            "Asks a model what it was asked at its import, or compares this program with packs of known answers, which",
            "another implementation wrote."
        },
        footer = {
            "",
            "NAME is a model on the shelf, or a checkpoint's folder: two made clips are seen, heard and told again, and the",
            "answers must be those that were recorded (numbers within 1e-3, words exact).",
            "",
            "A pack is a folder; what it holds is known by its files. A folder of packs has them all compared. A pack that",
            "lacks something or is damaged fails by itself, in a sentence; the others are still compared.",
            "",
            "network       config.json, forward.safetensors: inputs as `avcap model trace` takes them, stages as it writes",
            "              them (NAME.f64: in double precision), losses. Weights are checkpoint.safetensors or .pth; if",
            "              there are none they follow from their names, as do inputs that are not stored.",
            "searches      config.json, generation.json or generation_X.json, with checkpoint_X and generation_X_inputs",
            "beams         cases.json, tables.safetensors: searches over tables of logits",
            "length norms  length_norm.json",
            "sound         fbank.json, fbank.safetensors and .wav files, by the reference preset",
            "pictures      image.json and its pictures",
            "positions     sincos.safetensors",
            "text          vocab.txt, cases.json",
            "pickles       X_expected.safetensors beside X.pth or X_legacy.pth",
            "imports       import.json, merged_framesN.safetensors, and the CAV-MAE and GIT that were merged",
            "training      train.json, grads_step0.safetensors, params_afterN.safetensors, from the pack it names",
            "",
            "The command ends with 0 only if every answer is within its tolerance: stages and scores 1e-4, attention and",
            "losses 1e-5, words, counts and pickled numbers exact."
        })
final class ModelCheckCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|DIR", description = "The model, the pack, or a folder of packs.")
    private Path pack = Path.of("");

    @Mixin
    private final ShelfChoice shelf = new ShelfChoice();

    @Option(names = "--json", description = "Print a line of JSON for each answer.")
    private boolean json;

    ModelCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, CheckpointException, IOException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Optional<Path> model = new NamedModel(pack)
                .folder(shelf.holding(pack.toString(), terminal))
                .filter(SelfCheckRun::isCheckpoint);
        if (model.isPresent()) {
            return SelfCheckRun.of(model.get(), json, terminal);
        }
        List<PackReport> reports = compare(terminal);
        reports.forEach(report -> show(report, terminal));
        long answers =
                reports.stream().mapToLong(report -> report.deviations().size()).sum();
        long outside = reports.stream().mapToLong(PackReport::outside).sum();
        terminal.say(WORDS.text("check.within", answers - outside, answers));
        return outside == 0 ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }

    private List<PackReport> compare(Terminal terminal) throws RefusedException, IOException {
        try {
            return KnownAnswers.check(pack, terminal.progress(pack.toString()));
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    private void show(PackReport report, Terminal terminal) {
        String name = pack.relativize(report.folder()).toString();
        if (report.skipped().isPresent()) {
            terminal.say(WORDS.text("check.skipped", name, report.skipped().get()));
            return;
        }
        if (!json) {
            String title = name.isEmpty() ? report.kind() : name + ": " + report.kind();
            terminal.result(WORDS.text(
                    "check.pack",
                    title,
                    report.deviations().size() - report.outside(),
                    report.deviations().size()));
        }
        report.deviations().forEach(each -> terminal.result(json ? Json.line(Answer.of(report, each)) : row(each)));
        report.leftOut().forEach(sentence -> terminal.say((name.isEmpty() ? "" : name + ": ") + sentence + "."));
    }

    private static String row(Deviation each) {
        String distance = each.problem().orElseGet(() -> String.format(Locale.ROOT, "%.2e", each.largest()));
        return String.format(
                Locale.ROOT,
                "  %-60s %-10s %.0e  %s",
                each.answer(),
                distance,
                each.tolerance(),
                WORDS.text(each.holds() ? "check.holds" : "check.fails"));
    }

    /** A line of JSON. */
    private record Answer(
            Path pack,
            String kind,
            String answer,
            @Nullable Double largest,
            double tolerance,
            boolean within,
            @Nullable String problem) {

        static Answer of(PackReport report, Deviation each) {
            Double largest = Double.isFinite(each.largest()) ? (Double) each.largest() : null;
            return new Answer(
                    report.folder(),
                    report.kind(),
                    each.answer(),
                    largest,
                    each.tolerance(),
                    each.holds(),
                    each.problem().orElse(null));
        }
    }
}
