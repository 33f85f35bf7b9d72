package avcap.inference.metrics;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores captions by several metrics, all of which see the same tokens. */
public final class Scoreboard {

    private static final Sentences SENTENCES = Sentences.of(Scoreboard.class);

    private static final double SHARE_OF_TOKENS = 0.5;

    private final PtbTokens tokens = new PtbTokens();
    private final List<CaptionMetric> metrics;

    /**
     * What all metrics say.
     *
     * @param ids of the clips, in the order of every {@link MetricScore#clips()}
     * @param scores in the order of the metrics
     */
    public record Result(List<String> ids, List<MetricScore> scores) {

        public Result {
            ids = List.copyOf(ids);
            scores = List.copyOf(scores);
        }
    }

    public Scoreboard(List<CaptionMetric> metrics) {
        this.metrics = List.copyOf(metrics);
    }

    /** BLEU, ROUGE-L and CIDEr-D, which need nothing but the captions. */
    public static Scoreboard ofWords() {
        return new Scoreboard(List.of(new Bleu(), new RougeL(), new CiderD()));
    }

    /**
     * Scores captions as they were written.
     *
     * @param clips at least one
     * @throws IllegalArgumentException if there is no clip, or if two have the same id
     * @throws java.util.concurrent.CancellationException if it was asked to stop
     */
    public Result score(List<ClipCaptions> clips, Progress progress) {
        List<String> ids = clips.stream().map(ClipCaptions::id).toList();
        check(ids);
        List<ClipCaptions> cut = cut(clips, progress.part(0, SHARE_OF_TOKENS));
        List<MetricScore> scores = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            double share = (1 - SHARE_OF_TOKENS) / metrics.size();
            double from = SHARE_OF_TOKENS + i * share;
            scores.addAll(metrics.get(i).score(cut, progress.part(from, from + share)));
        }
        return new Result(ids, scores);
    }

    private static void check(List<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("There is no clip to score");
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("The clip " + id + " is there twice");
            }
        }
    }

    private List<ClipCaptions> cut(List<ClipCaptions> clips, Progress progress) {
        List<ClipCaptions> cut = new ArrayList<>(clips.size());
        for (ClipCaptions clip : clips) {
            progress.checkCancelled();
            progress.report((double) cut.size() / clips.size(), SENTENCES.text("doing.cut"));
            cut.add(new ClipCaptions(
                    clip.id(),
                    tokens.of(clip.candidate()),
                    clip.references().stream().map(tokens::of).toList()));
        }
        return cut;
    }
}
