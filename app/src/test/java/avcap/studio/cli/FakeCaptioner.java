package avcap.studio.cli;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.Occlusion;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionStep;
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
import java.util.function.IntConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says the same of every clip, finds every word equally likely, looks at one place more for each word, and needs that place for the
 * word.
 */
final class FakeCaptioner implements Captioner {

    static final String SENTENCE = "a bell rings";

    /** What a word loses without the cell that the row before it looks at most. */
    static final double LOSS = 2;

    private static final int MOST_WORDS = 40;
    private static final int PATCH = 16;
    private static final int LAYERS = 2;
    private static final int HEADS = 2;

    private final List<SearchOptions> searches = new ArrayList<>();
    private final String modelId;
    private ComputeSettings settings = ComputeSettings.defaults();
    private IntConsumer whenCaptioning = count -> {};
    private boolean isClosed;

    FakeCaptioner() {
        this("fake@000000");
    }

    FakeCaptioner(String modelId) {
        this.modelId = modelId;
    }

    /** What happens while it captions, told how many clips came before. */
    void whenCaptioning(IntConsumer action) {
        whenCaptioning = action;
    }

    /** What a wish came to. */
    void runsOn(ComputeSettings found) {
        settings = found;
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public ComputeSettings settings() {
        return settings;
    }

    @Override
    public InputShape inputShape() {
        return new InputShape(1024, 128, 4, 32);
    }

    @Override
    public Caption caption(AvInput input, SearchOptions options, Progress progress) {
        searches.add(options);
        progress.report(0, CaptionStep.ENCODE.words());
        whenCaptioning.accept(searches.size() - 1);
        progress.checkCancelled();
        progress.report(0.5, CaptionStep.SEARCH.words());
        return score(input, SENTENCE, progress);
    }

    @Override
    public List<Caption> candidates(
            AvInput input, String beginning, SearchOptions options, int count, Progress progress) {
        return List.of(caption(input, options, progress));
    }

    @Override
    public List<Caption> samples(
            AvInput input, String beginning, SearchOptions options, int count, long seed, Progress progress) {
        return List.of(caption(input, options, progress));
    }

    @Override
    public List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
        return List.of();
    }

    @Override
    public Caption complete(AvInput input, String beginning, SearchOptions options, Progress progress) {
        return caption(input, options, progress);
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
        List<CaptionWord> words = new ArrayList<>();
        for (String word : text.split(" ", MOST_WORDS + 1)) {
            if (words.size() == MOST_WORDS) {
                break;
            }
            words.add(new CaptionWord(new WordSpan(word, words.size() + 1, words.size() + 2), -0.5));
        }
        return new Caption(text, words, -0.5 * words.size(), input.modality(), modelId());
    }

    @Override
    public Caption scoreWithout(AvInput input, String text, Occlusion occlusion, Progress progress) {
        Caption whole = score(input, text, progress);
        int tokens = layout(input).tokens();
        List<CaptionWord> words = new ArrayList<>();
        for (CaptionWord word : whole.words()) {
            int cell = words.size() * tokens / (whole.words().size() + 2);
            words.add(new CaptionWord(word.span(), word.logProbability() - (occlusion.hides(cell) ? LOSS : 0)));
        }
        return new Caption(text, words, whole.score(), whole.modality(), whole.modelId());
    }

    @Override
    public Explanation explain(AvInput input, String text, Progress progress) {
        Caption caption = score(input, text, progress);
        TokenLayout layout = layout(input);
        int rows = caption.words().size() + 2;
        float[] rollout = rows(rows, layout.tokens());
        float[] weights = new float[LAYERS * HEADS * rollout.length];
        for (int i = 0; i < LAYERS * HEADS; i++) {
            System.arraycopy(rollout, 0, weights, i * rollout.length, rollout.length);
        }
        return new Explanation(
                caption, new AttentionMap(weights, rollout, LAYERS, HEADS, rows, layout.tokens()), layout);
    }

    private static float[] rows(int rows, int tokens) {
        int columns = tokens + rows;
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(values, row * columns, (row + 1) * columns, 0.5f / columns);
            values[row * columns + row * tokens / rows] += 0.5f;
        }
        return values;
    }

    private TokenLayout layout(AvInput input) {
        InputShape shape = inputShape();
        boolean hears = input.audio().isPresent();
        boolean sees = input.video().isPresent();
        return new TokenLayout(
                hears ? shape.melBands() / PATCH : 0,
                hears ? shape.audioFrames() / PATCH : 0,
                sees ? shape.videoFrames() / 2 : 0,
                sees ? shape.imageSize() / PATCH : 0);
    }

    List<SearchOptions> searches() {
        return searches;
    }

    boolean isClosed() {
        return isClosed;
    }

    @Override
    public Saliency relevance(AvInput input, String text, int word, Progress progress) {
        TokenLayout layout = layout(input);
        double[] weights = new double[layout.tokens()];
        weights[word % weights.length] = 1;
        return Saliency.ofWeights(layout, weights);
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
