package avcap.studio.cli;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap caption}: one caption for each clip; a clip that cannot be used gets a sentence and the rest goes on. */
@Command(
        name = "caption",
        description = "Captions clips, one line each.",
        footer = {
            "",
            "With --json each line is an object: file, caption, score, words (word, logprob), modality, model_id,",
            "milliseconds (of each stage); or file and error, if a clip could not be used."
        })
final class CaptionCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Clips, or folders of clips.")
    private List<Path> named = List.of();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final InputChoice choice = new InputChoice();

    @Option(
            names = "--beams",
            paramLabel = "N",
            defaultValue = "4",
            description = "Sentences kept alive while searching (default: ${DEFAULT-VALUE}).")
    private int beams = 4;

    @Option(names = "--json", description = "Print a line of JSON for each clip.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the lines into a file instead.")
    private @Nullable Path out;

    CaptionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException {
        if (beams < 1) {
            throw new ParameterException(spec.commandLine(), "--beams must be at least 1, not " + beams);
        }
        if (out != null) {
            OutFile.prepare(out, spec);
        }
        Terminal terminal = Terminal.of(spec, surroundings);
        List<Path> files = ClipFiles.of(named, terminal);
        int failed = 0;
        try (Captioner captioner = model.open(surroundings.captioners());
                Results results = Results.to(Optional.ofNullable(out), terminal)) {
            for (int i = 0; i < files.size(); i++) {
                CaptionLine line = line(captioner, files.get(i), i + 1 + "/" + files.size(), terminal);
                print(line, results, terminal);
                failed += line.error() == null ? 0 : 1;
            }
        }
        terminal.wipe();
        if (files.size() > 1) {
            terminal.say(files.size() - failed + " of " + files.size() + " clips captioned.");
        }
        return failed > 0 || files.isEmpty() ? ExitCode.SOME_FAILED.code() : ExitCode.DONE.code();
    }

    private CaptionLine line(Captioner captioner, Path file, String count, Terminal terminal) {
        Progress progress = terminal.progress("[" + count + "] " + file.getFileName());
        try {
            ClipFeatures clip =
                    new FeatureReader().read(file, captioner.inputShape(), choice.preset(), progress.part(0, 0.5));
            AvInput input = choice.of(clip);
            StageClock clock = StageClock.after(clip.timing(), progress.part(0.5, 1));
            Caption caption = captioner.caption(input, choice.search().withBeams(beams), clock);
            return CaptionLine.of(file, caption, clip.clip().states(), clock.milliseconds());
        } catch (MediaException e) {
            return CaptionLine.failed(file, Faults.sentenceOf(e));
        }
    }

    private void print(CaptionLine line, Results results, Terminal terminal) throws IOException {
        if (line.error() != null) {
            terminal.say(line.error());
        }
        if (json) {
            results.line(Json.line(line));
        } else if (line.caption() != null) {
            results.line(line.file() + ": " + line.caption());
        }
    }
}
