package avcap.studio.testing;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.Occlusion;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.NextWord;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.inference.text.TextPieces;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A captioner that says what it is told to: each word is one piece, doubtful in proportion to its length, and every row looks
 * most at the token whose number is the row's.
 */
public class FakeCaptioner implements Captioner {

    /** Layers and heads of the maps it gives. */
    public static final int LAYERS = 2;

    public static final int HEADS = 3;

    /** What a word loses without the cell it leans on. */
    public static final double LOSS = 2;

    private static final int MOST_WORDS = 40;

    private final InputShape shape;
    private final TokenLayout layout;
    private String says;
    private int calls;
    private boolean closed;

    public FakeCaptioner(String says) {
        this(says, new InputShape(64, 32, 2, 32));
    }

    public FakeCaptioner(String says, InputShape shape) {
        this.says = says;
        this.shape = shape;
        this.layout = new TokenLayout(
                shape.melBands() / 16,
                shape.audioFrames() / 16,
                Math.max(1, shape.videoFrames() / 2),
                shape.imageSize() / 16);
    }

    /** What it says from now on. */
    public void says(String text) {
        says = text;
    }

    /** How often it was asked anything. */
    public int calls() {
        return calls;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public String modelId() {
        return "fake@000000";
    }

    @Override
    public ComputeSettings settings() {
        return ComputeSettings.defaults();
    }

    @Override
    public InputShape inputShape() {
        return shape;
    }

    @Override
    public Caption caption(AvInput input, SearchOptions options, Progress progress) {
        progress.checkCancelled();
        progress.report(1, "Searching words");
        return score(input, says, progress);
    }

    @Override
    public List<Caption> candidates(
            AvInput input, String beginning, SearchOptions options, int count, Progress progress) {
        progress.checkCancelled();
        return IntStream.range(0, count)
                .mapToObj(place -> score(input, (beginning + " " + says).strip() + " again".repeat(place), progress))
                .toList();
    }

    @Override
    public List<Caption> samples(
            AvInput input, String beginning, SearchOptions options, int count, long seed, Progress progress) {
        return candidates(input, beginning, options, count, progress);
    }

    @Override
    public List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
        progress.checkCancelled();
        return IntStream.range(0, count)
                .mapToObj(place -> new NextWord("word" + place, false, -1 - place))
                .toList();
    }

    @Override
    public Caption complete(AvInput input, String beginning, SearchOptions options, Progress progress) {
        progress.checkCancelled();
        return score(input, (beginning + " " + says).strip(), progress);
    }

    @Override
    public TextPieces pieces(String text) {
        int[] ends = Pattern.compile("\\S+")
                .matcher(text)
                .results()
                .mapToInt(MatchResult::end)
                .toArray();
        return new TextPieces(ends.length, MOST_WORDS, ends.length > MOST_WORDS ? ends[MOST_WORDS - 1] : text.length());
    }

    @Override
    public Caption score(AvInput input, String text, Progress progress) {
        calls++;
        List<CaptionWord> words = new ArrayList<>();
        for (String word : words(text)) {
            WordSpan span = new WordSpan(word, words.size() + 1, words.size() + 2);
            words.add(new CaptionWord(span, -0.1 * word.length()));
        }
        double score = words.stream()
                .mapToDouble(CaptionWord::logProbability)
                .average()
                .orElse(0);
        return new Caption(text, words, score, input.modality(), modelId());
    }

    @Override
    public Caption scoreWithout(AvInput input, String text, Occlusion occlusion, Progress progress) {
        Caption whole = score(input, text, progress);
        List<CaptionWord> words = new ArrayList<>();
        for (int i = 0; i < whole.words().size(); i++) {
            CaptionWord word = whole.words().get(i);
            double loss = occlusion.hides(i % layout.tokens()) ? LOSS : 0;
            words.add(new CaptionWord(word.span(), word.logProbability() - loss));
        }
        return new Caption(text, words, whole.score(), whole.modality(), whole.modelId());
    }

    @Override
    public Explanation explain(AvInput input, String text, Progress progress) {
        Caption caption = score(input, text, progress);
        int rows = caption.words().size() + 2;
        int columns = layout.tokens() + rows;
        float[] one = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(one, row * columns, (row + 1) * columns, 0.5f / columns);
            one[row * columns + row % layout.tokens()] += 0.5f;
        }
        float[] all = new float[LAYERS * HEADS * one.length];
        for (int map = 0; map < LAYERS * HEADS; map++) {
            System.arraycopy(one, 0, all, map * one.length, one.length);
        }
        return new Explanation(caption, new AttentionMap(all, one, LAYERS, HEADS, rows, layout.tokens()), layout);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public Saliency relevance(AvInput input, String text, int word, Progress progress) {
        double[] weights = new double[layout.tokens()];
        weights[word % weights.length] = 1;
        return Saliency.ofWeights(layout, weights);
    }

    @Override
    public void close() {
        closed = true;
    }
}
