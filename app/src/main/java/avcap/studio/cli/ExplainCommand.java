package avcap.studio.cli;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.OcclusionStudy;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.formats.Json;
import avcap.studio.maps.ExplainedClip;
import avcap.studio.maps.MapOrigin;
import avcap.studio.session.MapMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap explain}: for each word of a caption, what of the sound and the picture the model leaned on. */
@Command(
        name = "explain",
        description = "Shows which sounds and pixels each word of a caption leaned on.",
        footer = {
            "",
            "The folder gets a PNG for each word, explanation.json (method, words, probabilities, shares, hottest seconds) and",
            "attention.safetensors (audio [words, bands, columns], low tones first; visual [words, frames, rows, columns]).",
            "Attention is a hint, not a proof: it says where the model looked."
        })
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A clip.")
    private Path file = Path.of("");

    @Option(names = "--text", paramLabel = "TEXT", description = "Explain this sentence instead of the model's own.")
    private @Nullable String text;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out = Path.of("");

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final InputChoice choice = new InputChoice();

    @Option(
            names = "--heads",
            paramLabel = "WHICH",
            defaultValue = "mean",
            converter = HeadReductionConverter.class,
            description = "How layers and heads become one number: mean, max, rollout, or LAYER.HEAD such as 1.0 "
                    + "(default: ${DEFAULT-VALUE}).")
    private HeadReduction heads = HeadReduction.mean();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "heads",
            description =
                    "How it is found where the model looked: folding its heads (heads), following back what made the "
                            + "word likely (relevance), or leaving parts of the clip out (occlusion). The last two take a while and "
                            + "pay no heed to --heads and --view (default: ${DEFAULT-VALUE}).")
    private MapMethod method = MapMethod.HEADS;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "predicting",
            description = "The look that chose the word (predicting) or the look of the word itself (reading) "
                    + "(default: ${DEFAULT-VALUE}).")
    private AttentionView view = AttentionView.PREDICTING;

    @Option(
            names = "--json",
            description = "Print the explanation as a line of JSON instead of the names of the pictures.")
    private boolean json;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException, MediaException {
        if (text != null && text.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--text holds no words to explain");
        }
        Terminal terminal = Terminal.of(spec, surroundings);
        try (Captioner captioner = model.open(surroundings.captioners(), terminal)) {
            ExplainedClip clip = explained(captioner, terminal.progress(file.toString()));
            List<Path> pictures = clip.writeTo(out);
            tellOfLeftOut(clip.caption(), terminal);
            if (json) {
                terminal.result(Json.line(clip.report()));
            } else {
                terminal.result(clip.caption().text());
                pictures.forEach(picture -> terminal.result(picture.toString()));
            }
        }
        return ExitCode.DONE.code();
    }

    private ExplainedClip explained(Captioner captioner, Progress progress) throws MediaException {
        ClipFeatures clip =
                new FeatureReader().read(file, captioner.inputShape(), choice.preset(), progress.part(0, 0.5));
        AvInput input = choice.of(clip);
        String sentence = text != null
                ? text
                : captioner
                        .caption(input, choice.search(), progress.part(0.5, 0.8))
                        .text();
        Explanation explanation = captioner.explain(input, sentence, progress.part(0.8, 0.85));
        checkHead(explanation.attention());
        if (method == MapMethod.HEADS) {
            return ExplainedClip.folded(clip, input, explanation, heads, view);
        }
        List<Saliency> maps = sought(captioner, input, explanation, progress.part(0.85, 1));
        return ExplainedClip.ofEveryWord(clip, input, explanation, MapOrigin.sought(method), maps);
    }

    private List<Saliency> sought(Captioner captioner, AvInput input, Explanation explanation, Progress progress) {
        String sentence = explanation.caption().text();
        if (method == MapMethod.OCCLUSION) {
            return new OcclusionStudy(captioner, input, sentence).saliencies(explanation.layout(), progress);
        }
        int words = explanation.caption().words().size();
        return IntStream.range(0, words)
                .mapToObj(word -> captioner.relevance(
                        input, sentence, word, progress.part((double) word / words, (word + 1.0) / words)))
                .toList();
    }

    /** A text longer than the model reads is explained as far as it goes, and not in silence. */
    private static void tellOfLeftOut(Caption caption, Terminal terminal) {
        List<CaptionWord> words = caption.words();
        long read = words.stream().mapToLong(word -> letters(word.text())).sum();
        if (read < letters(caption.text())) {
            terminal.say("The text is longer than the model reads: what follows word " + words.size() + ", \""
                    + words.get(words.size() - 1).text() + "\", is not explained.");
        }
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private void checkHead(AttentionMap map) {
        if (heads instanceof HeadReduction.Head head && (head.layer() >= map.layers() || head.head() >= map.heads())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--heads " + HeadReductionConverter.name(heads) + " is not in this model, which has " + map.layers()
                            + " layers of " + map.heads() + " heads, counted from 0");
        }
    }
}
