package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import avcap.inference.metrics.ClipCaptions;
import avcap.inference.metrics.Scoreboard;
import avcap.inference.training.TrainingException;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionedClip;
import avcap.studio.formats.CaptionedClips;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code avcap evaluate}: captions beside those of people, in the numbers that papers print. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    /** Options that say what is captioned and how, and have no say over captions that are there. */
    private static final List<String> CAPTIONING = List.of(
            "--model",
            "--modality",
            "--preset",
            "--beams",
            "--precision",
            "--threads",
            "--device",
            "--media",
            "--clips");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--candidates", paramLabel = "FILE")
    private @Nullable Path candidates;

    @Option(names = "--references", paramLabel = "FILE")
    private @Nullable Path references;

    @Option(names = "--data", paramLabel = "DATA")
    private @Nullable String data;

    @Mixin
    private final MediaChoice media = new MediaChoice();

    @Option(names = "--clips", paramLabel = "N")
    private @Nullable Integer most;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final InputChoice choice = new InputChoice();

    @Option(names = "--beams", paramLabel = "N", defaultValue = "4")
    private int beams = 4;

    @Option(names = "--only-common")
    private boolean onlyCommon;

    @Option(names = "--per-clip")
    private boolean perClip;

    @Option(names = "--json")
    private boolean json;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException, FormatException, TrainingException, StoreException {
        check();
        Terminal terminal = Terminal.of(spec, surroundings);
        if (data != null) {
            return captionAndScore(data, terminal);
        }
        List<CaptionedClip> judged = judged(Objects.requireNonNull(candidates), terminal);
        CandidateMatch match = CandidateMatch.of(judged, CaptionedClips.read(Objects.requireNonNull(references)));
        requireAll(match.isComplete(), match.mismatch(), match.pairs().size(), terminal);
        score(match.pairs(), match, terminal);
        return ExitCode.DONE.code();
    }

    private void check() {
        if ((candidates == null) == (data == null)) {
            throw wrong(WORDS.text("evaluate.either"));
        }
        if (candidates != null && references == null) {
            throw wrong(WORDS.text("evaluate.references"));
        }
        for (String option : CAPTIONING) {
            if (candidates != null && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw wrong(WORDS.text("evaluate.captioning", option));
            }
        }
        if (most != null && most < 1) {
            throw wrong(WORDS.text("usage.least", "--clips", most));
        }
        if (beams < 1) {
            throw wrong(WORDS.text("usage.least", "--beams", beams));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static List<CaptionedClip> judged(Path file, Terminal terminal) throws IOException, FormatException {
        CaptionedClips judged = CaptionedClips.read(file);
        if (!judged.failed().isEmpty()) {
            terminal.say(
                    WORDS.text("evaluate.uncaptioned", file, judged.failed().size()));
        }
        return judged.clips();
    }

    private void requireAll(boolean isComplete, String mismatch, int common, Terminal terminal) throws FormatException {
        if (isComplete) {
            return;
        }
        if (!onlyCommon) {
            throw new FormatException(WORDS.text("evaluate.unscored", mismatch, common));
        }
        terminal.say(WORDS.text("evaluate.leftOut", mismatch));
    }

    private void score(List<ClipCaptions> clips, CandidateMatch match, Terminal terminal) {
        Scoreboard.Result result = Scoreboard.ofWords().score(clips, terminal.progress(WORDS.text("evaluate.scoring")));
        if (clips.size() == 1) {
            terminal.say(WORDS.text("evaluate.alone"));
        }
        if (json) {
            terminal.result(Json.line(ScoreLines.told(result, clips, match, perClip)));
        } else {
            ScoreLines.text(result, perClip).forEach(terminal::result);
        }
    }

    private int captionAndScore(String named, Terminal terminal)
            throws RefusedException, IOException, FormatException, TrainingException, StoreException {
        ClipsToScore wanted = ClipsToScore.of(
                named,
                Optional.ofNullable(references),
                media.folder(),
                most == null ? OptionalInt.empty() : OptionalInt.of(most),
                terminal);
        CandidateMatch files = wanted.match();
        requireAll(files.missing().isEmpty(), files.mismatch(), files.pairs().size(), terminal);
        StopSignal.Heed order = surroundings.stop().heed();
        try {
            List<ClipCaptions> clips = wanted.captioned(caption(wanted, terminal));
            if (clips.isEmpty()) {
                throw new FormatException(WORDS.text("evaluate.nothing"));
            }
            score(clips, files, terminal);
            return clips.size() == files.pairs().size() ? ExitCode.DONE.code() : ExitCode.SOME_FAILED.code();
        } finally {
            order.close();
        }
    }

    private Map<Path, String> caption(ClipsToScore wanted, Terminal terminal) throws RefusedException, IOException {
        List<Path> files = wanted.files();
        KeptCaptions kept = new KeptCaptions();
        BatchProgress progress = new BatchProgress(terminal, System::nanoTime, () -> OptionalLong.of(files.size()));
        try (Captioner captioner = model.open(surroundings.captioners(), terminal)) {
            ClipReaders readers = new ClipReaders(
                    wanted.decoding(),
                    captioner.inputShape(),
                    choice.preset(),
                    surroundings.stop().unseen(),
                    false,
                    kept::claim);
            new CaptionBatch(captioner, choice, choice.search().withBeams(beams), readers, kept, progress, terminal)
                    .run(files.iterator(), surroundings.stop().unseen());
        }
        terminal.wipe();
        terminal.say(progress.summary());
        return kept.captions();
    }
}
