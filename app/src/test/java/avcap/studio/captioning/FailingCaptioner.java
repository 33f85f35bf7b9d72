package avcap.studio.captioning;

import avcap.inference.attention.Occlusion;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.NextWord;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.inference.text.TextPieces;
import avcap.studio.testing.FakeCaptioner;
import java.util.List;

/** A captioner with a fault in it. */
final class FailingCaptioner implements Captioner {

    @Override
    public String modelId() {
        return "failing@000000";
    }

    @Override
    public ComputeSettings settings() {
        return ComputeSettings.defaults();
    }

    @Override
    public InputShape inputShape() {
        return new FakeCaptioner("").inputShape();
    }

    @Override
    public Caption caption(AvInput input, SearchOptions options, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public List<Caption> candidates(
            AvInput input, String beginning, SearchOptions options, int count, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public List<Caption> samples(
            AvInput input, String beginning, SearchOptions options, int count, long seed, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public Caption complete(AvInput input, String beginning, SearchOptions options, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public TextPieces pieces(String text) {
        return new TextPieces(0, 40, text.length());
    }

    @Override
    public Caption score(AvInput input, String text, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public Caption scoreWithout(AvInput input, String text, Occlusion occlusion, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public Explanation explain(AvInput input, String text, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public Saliency relevance(AvInput input, String text, int word, Progress progress) {
        throw new IllegalStateException("not a number");
    }

    @Override
    public void close() {}
}
