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
@Command(name = "check")
final class ModelCheckCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|DIR", descriptionKey = "pack")
    private Path pack = Path.of("");

    @Mixin
    private final ShelfChoice shelf = new ShelfChoice();

    @Option(names = "--json")
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
