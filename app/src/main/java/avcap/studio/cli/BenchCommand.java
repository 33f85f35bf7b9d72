package avcap.studio.cli;

import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.SpeedBench;
import avcap.inference.caption.SpeedReport;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.checkpoint.Folders;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.Precision;
import avcap.inference.progress.Progress;
import avcap.inference.text.Vocabulary;
import avcap.samples.AvcapMini;
import avcap.studio.formats.Json;
import avcap.studio.session.Computing;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code avcap bench}: how fast a model is on this machine, beside what the machine can do at all. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    /** Which model is timed. */
    enum Size {
        FULL,
        MINI;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int FULL_FRAMES = 8;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "mini")
    private Size size = Size.MINI;

    @Option(names = "--precision", paramLabel = "P", split = ",", defaultValue = "fp32,bf16,int8")
    private List<Precision> precisions = List.of(Precision.values());

    @Mixin
    private final DeviceChoice device = new DeviceChoice();

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--decode-threads", paramLabel = "N", defaultValue = "1")
    private int decodeThreads = 1;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5")
    private int runs = 5;

    @Option(names = "--json")
    private boolean json;

    BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, CheckpointException {
        Terminal terminal = Terminal.of(spec, surroundings);
        ComputeSettings settings = settings(terminal);
        Path folder = Files.createTempDirectory("avcap-bench");
        StopSignal.Heed order = surroundings.stop().heed();
        try {
            return timeAll(checkpoint(folder, terminal), settings, terminal);
        } finally {
            Folders.deleteOrTell(folder, terminal::say); // on Windows the model's file stays mapped for a while
            order.close();
        }
    }

    private int timeAll(Checkpoint checkpoint, ComputeSettings settings, Terminal terminal) {
        ExitCode code = ExitCode.REFUSED;
        Optional<SpeedReport> exact = Optional.empty();
        for (Precision precision : precisions) {
            try {
                SpeedReport report = time(checkpoint, settings.withPrecision(precision), terminal);
                exact = precision == Precision.FP32 ? Optional.of(report) : exact;
                print(report, exact, terminal);
                code = ExitCode.DONE;
            } catch (EngineUnavailableException e) {
                terminal.say(Faults.sentenceOf(e));
            }
        }
        return code.code();
    }

    private SpeedReport time(Checkpoint checkpoint, ComputeSettings settings, Terminal terminal) {
        Progress progress = terminal.progress(size + " " + settings.precision().words());
        return new SpeedBench(checkpoint, settings, runs, size == Size.FULL ? 20 : 200).run(progress);
    }

    private void print(SpeedReport report, Optional<SpeedReport> exact, Terminal terminal) {
        if (json) {
            terminal.result(Json.line(BenchLine.of(size.toString(), report)));
        } else {
            new BenchTable(size, report, exact).lines().forEach(terminal::result);
        }
    }

    private ComputeSettings settings(Terminal terminal) {
        int encode = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (encode < 1 || decodeThreads < 1 || runs < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.text("bench.least"));
        }
        return ComputeSettings.defaults()
                .withDevice(Computing.device(device.wish(), terminal::say))
                .withThreads(encode, decodeThreads);
    }

    private Checkpoint checkpoint(Path folder, Terminal terminal) throws IOException, CheckpointException {
        if (size == Size.MINI) {
            return Checkpoint.open(AvcapMini.unpackTo(folder.resolve("mini")));
        }
        Progress progress = terminal.progress(WORDS.text("bench.writing"));
        progress.report(-1, "1 GB");
        AvCapConfig config = AvCapConfig.base(FULL_FRAMES);
        Vocabulary pieces = Vocabulary.numbered(config.vocabulary(), config.start(), config.end(), config.pad());
        Checkpoint.of(config, pieces, DeterministicFill.weights(config, progress), ModelCard.named("full-size-random"))
                .save(folder.resolve("full"));
        progress.checkCancelled();
        return Checkpoint.open(folder.resolve("full"));
    }
}
