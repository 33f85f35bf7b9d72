package avcap.studio.cli;

import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.ComputeTuning;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.samples.AvcapMini;
import avcap.studio.formats.Json;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.Computing;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap model measure}: which precision and threads suit a model here. */
@Command(name = "measure")
final class ModelMeasureCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME|DIR", defaultValue = AvcapMini.NAME, descriptionKey = "model")
    private Path model = Path.of(AvcapMini.NAME);

    @Mixin
    private final DeviceChoice device = new DeviceChoice();

    @Option(names = "--json")
    private boolean json;

    ModelMeasureCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, CheckpointException, IOException {
        AvcapHome home = AvcapHome.ofThisUser();
        Terminal terminal = Terminal.of(spec, surroundings);
        Checkpoint checkpoint = Checkpoint.open(new ShelfCaptioners(home).folder(model));
        List<ComputeTrial> trials = Computing.of(home)
                .measure(
                        checkpoint,
                        Computing.device(device.wish(), terminal::say),
                        terminal::say,
                        terminal.progress(model.toString()));
        ComputeSettings best = ComputeTuning.best(trials);
        HeadedColumns columns = columns();
        if (!json) {
            terminal.result(columns.headings());
        }
        trials.forEach(trial -> terminal.result(json ? Json.line(Line.of(trial, best)) : row(columns, trial, best)));
        return ExitCode.DONE.code();
    }

    private static HeadedColumns columns() {
        return new HeadedColumns()
                .left(9, WORDS.text("measured.precision"))
                .right(12, WORDS.text("measured.encode"))
                .right(12, WORDS.text("measured.search"))
                .right(12, WORDS.text("measured.clip"))
                .right(16, WORDS.text("measured.threads"))
                .right(14, WORDS.text("measured.same"));
    }

    private static String row(HeadedColumns columns, ComputeTrial trial, ComputeSettings best) {
        ComputeSettings settings = trial.settings();
        String row = columns.row(
                settings.precision().words(),
                tenths(trial.encodeMillis()),
                tenths(trial.searchMillis()),
                tenths(trial.clipMillis()),
                settings.encodeThreads() + " + " + settings.decodeThreads(),
                tenths(100 * trial.agreement()) + "%");
        return row + " " + (settings.equals(best) ? " " + WORDS.text("measured.auto") : "");
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A trial as a line of JSON. */
    private record Line(
            String precision,
            double encodeMs,
            double searchMs,
            int encodeThreads,
            int decodeThreads,
            double agreement,
            boolean auto) {

        static Line of(ComputeTrial trial, ComputeSettings best) {
            ComputeSettings settings = trial.settings();
            return new Line(
                    settings.precision().words(),
                    trial.encodeMillis(),
                    trial.searchMillis(),
                    settings.encodeThreads(),
                    settings.decodeThreads(),
                    trial.agreement(),
                    settings.equals(best));
        }
    }
}
