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
import avcap.studio.maps.LookedMap;
import avcap.studio.maps.MapFormat;
import avcap.studio.maps.MapOrigin;
import avcap.studio.session.MapMethod;
import avcap.studio.session.MapSearch;
import avcap.studio.session.WordRange;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap explain}: for each word of a caption, what of the sound and the picture the model leaned on. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--text", paramLabel = "TEXT")
    private @Nullable String text;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final InputChoice choice = new InputChoice();

    @Option(names = "--heads", paramLabel = "WHICH", defaultValue = "mean", converter = HeadReductionConverter.class)
    private HeadReduction heads = HeadReduction.mean();

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "heads")
    private MapMethod method = MapMethod.HEADS;

    @Option(names = "--view", paramLabel = "VIEW", defaultValue = "predicting")
    private AttentionView view = AttentionView.PREDICTING;

    @Option(names = "--phrase", paramLabel = "WORDS")
    private List<String> phrases = List.of();

    @Option(names = "--faithfulness")
    private boolean isTested;

    @Option(names = "--save", paramLabel = "FORMAT", split = ",")
    private List<String> formats = List.of();

    @Option(names = "--json")
    private boolean json;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RefusedException, IOException, MediaException {
        if (text != null && text.isBlank()) {
            throw new ParameterException(spec.commandLine(), WORDS.text("explain.noWords"));
        }
        List<MapFormat> wanted = formats();
        prepareOut();
        Terminal terminal = Terminal.of(spec, surroundings);
        try (Captioner captioner = model.open(surroundings.captioners(), terminal)) {
            ExplainedClip clip = explained(captioner, terminal.progress(file.toString()));
            List<Path> written = new ArrayList<>(clip.writeTo(out));
            written.addAll(clip.writeEach(out, wanted));
            tellOfLeftOut(clip.caption(), terminal);
            if (json) {
                terminal.result(Json.line(clip.report()));
            } else {
                terminal.result(clip.caption().text());
                written.forEach(file -> terminal.result(file.toString()));
                clip.maps().forEach(map -> tellOfTest(map, clip.caption(), terminal));
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
        List<WordRange> together = phrases(explanation.caption());
        MapSearch search = MapSearch.of(captioner, input, sentence);
        List<Saliency> ofWords = method == MapMethod.HEADS
                ? MapSearch.folded(explanation, heads, view)
                : search.ofEveryWord(explanation, method, progress.part(0.85, 0.95));
        List<LookedMap> maps = Stream.concat(
                        IntStream.range(0, ofWords.size()).mapToObj(word -> new WordRange(word, word + 1)),
                        together.stream())
                .distinct()
                .map(words -> LookedMap.together(words, ofWords))
                .toList();
        MapOrigin origin = method == MapMethod.HEADS ? MapOrigin.folded(heads, view) : MapOrigin.sought(method);
        return new ExplainedClip(
                clip, input, explanation, origin, isTested ? tested(search, maps, progress.part(0.95, 1)) : maps);
    }

    private List<WordRange> phrases(Caption caption) {
        List<String> words = caption.words().stream().map(CaptionWord::text).toList();
        return phrases.stream()
                .map(phrase -> WordRange.find(words, phrase)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), WORDS.text("explain.phrase", phrase, String.join(" ", words)))))
                .toList();
    }

    private static List<LookedMap> tested(MapSearch search, List<LookedMap> maps, Progress progress) {
        List<LookedMap> tested = new ArrayList<>();
        for (LookedMap map : maps) {
            double before = (double) tested.size() / maps.size();
            double after = (tested.size() + 1.0) / maps.size();
            tested.add(map.tested(
                    search.study().faithfulness(map.range().words(), map.map(), progress.part(before, after))));
        }
        return tested;
    }

    private List<MapFormat> formats() {
        return formats.stream()
                .map(name -> MapFormat.called(name)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), WORDS.text("explain.save", name, MapFormat.known()))))
                .distinct()
                .toList();
    }

    /** Before any work is done for it. */
    private void prepareOut() throws IOException {
        if (Files.isRegularFile(out)) {
            throw new ParameterException(spec.commandLine(), WORDS.text("usage.outIsFile", out));
        }
        Files.createDirectories(out);
        if (!Files.isWritable(out)) {
            throw new AccessDeniedException(out.toString());
        }
    }

    private static void tellOfTest(LookedMap map, Caption caption, Terminal terminal) {
        map.test()
                .ifPresent(test -> terminal.result(WORDS.text(
                        test.beatsChance() ? "explain.tested.holds" : "explain.tested.chance",
                        map.text(caption),
                        number(test.fall()),
                        String.format(Locale.ROOT, "%.0f", 100 * OcclusionStudy.HOT),
                        number(test.meanChanceFall()),
                        number(test.chanceDeviation()),
                        test.chanceFalls().size())));
    }

    /** Next to nothing has no sign. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("^-(?=0\\.00$)", "");
    }

    /** A text longer than the model reads is explained as far as it goes, and not in silence. */
    private static void tellOfLeftOut(Caption caption, Terminal terminal) {
        List<CaptionWord> words = caption.words();
        long read = words.stream().mapToLong(word -> letters(word.text())).sum();
        if (read < letters(caption.text())) {
            terminal.say(WORDS.text(
                    "explain.long", words.size(), words.get(words.size() - 1).text()));
        }
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private void checkHead(AttentionMap map) {
        if (heads instanceof HeadReduction.Head head && (head.layer() >= map.layers() || head.head() >= map.heads())) {
            throw new ParameterException(
                    spec.commandLine(),
                    WORDS.text("explain.noHead", HeadReductionConverter.name(heads), map.layers(), map.heads()));
        }
    }
}
