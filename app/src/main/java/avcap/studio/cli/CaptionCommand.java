package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap caption}: one caption for each clip; a clip that cannot be used gets a sentence and the rest goes on. */
@Command(name = "caption")
final class CaptionCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private static final String JSON_LINES = ".jsonl";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", descriptionKey = "clips")
    private List<Path> named = List.of();

    @Option(names = "--list", paramLabel = "FILE")
    private @Nullable Path list;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final InputChoice choice = new InputChoice();

    @Option(names = "--beams", paramLabel = "N", defaultValue = "4")
    private int beams = 4;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--again")
    private boolean again;

    CaptionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException {
        List<Path> clips = clips();
        json |= out != null && out.toString().toLowerCase(Locale.ROOT).endsWith(JSON_LINES);
        check(clips);
        Terminal terminal = Terminal.of(spec, surroundings);
        StopSignal.Heed order = surroundings.stop().heed();
        try {
            return run(clips, terminal);
        } finally {
            order.close();
        }
    }

    private List<Path> clips() throws IOException {
        List<Path> clips = new ArrayList<>(named);
        if (list != null) {
            String lines = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
            lines.lines().filter(line -> !line.isBlank()).map(Path::of).forEach(clips::add);
        }
        return clips;
    }

    private void check(List<Path> clips) throws IOException {
        if (clips.isEmpty()) {
            throw new ParameterException(spec.commandLine(), WORDS.text("caption.nothing"));
        }
        if (beams < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.text("usage.least", "--beams", beams));
        }
        if (again && (out == null || !json)) {
            throw new ParameterException(spec.commandLine(), WORDS.text("caption.again"));
        }
        if (out != null) {
            OutFile.prepare(out, spec);
        }
    }

    private int run(List<Path> clips, Terminal terminal) throws RefusedException, IOException {
        try (ClipCount count = ClipCount.of(clips);
                Captioner captioner = model.open(surroundings.captioners(), terminal);
                CaptionLines lines = lines(captioner, terminal)) {
            BatchProgress progress = new BatchProgress(terminal, System::nanoTime, count::get);
            CaptionBatch batch = batch(captioner, lines, progress, terminal);
            try {
                batch.run(
                        new ClipFiles(clips, terminal::say), surroundings.stop().unseen());
            } catch (CancellationException e) {
                return stopped(lines, progress, terminal);
            }
            terminal.wipe();
            if (progress.done() > 1) {
                terminal.say(progress.summary());
            }
            return progress.hasFailures() || progress.done() == 0 ? ExitCode.SOME_FAILED.code() : ExitCode.DONE.code();
        }
    }

    private CaptionBatch batch(Captioner captioner, CaptionLines lines, BatchProgress progress, Terminal terminal) {
        ClipReaders readers = new ClipReaders(
                ClipReaders.Decoding.ofThisMachine(),
                captioner.inputShape(),
                choice.preset(),
                surroundings.stop().unseen(),
                json,
                lines::claim);
        return new CaptionBatch(
                captioner, choice, choice.search().withBeams(beams), readers, lines, progress, terminal);
    }

    private CaptionLines lines(Captioner captioner, Terminal terminal) throws RefusedException, IOException {
        if (out == null || !json || (Files.exists(out) && !Files.isRegularFile(out))) {
            return new PrintedLines(Results.to(Optional.ofNullable(out), terminal), json);
        }
        CaptionLedger ledger = CaptionLedger.open(out, Origin.of(captioner, spec), again);
        if (ledger.captions() > 0) {
            terminal.say(WORDS.text("caption.goingOn", out, ledger.captions()));
        }
        return ledger;
    }

    private int stopped(CaptionLines lines, BatchProgress progress, Terminal terminal) {
        terminal.say(progress.summary());
        terminal.say(WORDS.text(lines.canGoOn() ? "caption.stopped" : "fault.stopped"));
        return ExitCode.CANCELLED.code();
    }
}
