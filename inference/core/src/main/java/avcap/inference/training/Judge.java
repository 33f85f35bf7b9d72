package avcap.inference.training;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.TrainingOrigin;
import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores a model in training on clips it does not learn from, keeps the best, and says when waiting for a better one is over.
 *
 * <p>Always measured is how surprising people's captions are, nats a word, the end of a sentence counted as a word. It decides
 * what is best unless a score of the model's own captions is given.
 */
final class Judge {

    private static final String SURPRISE = "nll";

    private final TrainingStart start;
    private final TrainingRecipe recipe;
    private final DataOrigin data;
    private final Optional<HeldOutClips> heldOut;
    private final ModelLabel label;
    private final LearningNetwork network;
    private final RunFolder folder;
    private Map<String, Double> figures = Map.of();
    private double best;
    private long waited;
    private long judgedAt;

    Judge(
            TrainingStart start,
            TrainingRecipe recipe,
            DataOrigin data,
            Optional<HeldOutClips> heldOut,
            ModelLabel label,
            LearningNetwork network,
            RunFolder folder,
            RunFolder.Saved saved) {
        this.start = start;
        this.recipe = recipe;
        this.data = data;
        this.heldOut = heldOut;
        this.label = label;
        this.network = network;
        this.folder = folder;
        best = saved.best();
        waited = saved.waited();
        judgedAt = saved.judgedAt();
    }

    double best() {
        return best;
    }

    long waited() {
        return waited;
    }

    long judgedAt() {
        return judgedAt;
    }

    /** Whether the model is to be judged now that so many steps are made, and was not yet. */
    boolean isDue(int step) {
        int every = recipe.heldOut().every();
        return heldOut.isPresent()
                && every > 0
                && step > judgedAt
                && (step % every == 0 || step == recipe.length().steps());
    }

    /** Whether it has been waited long enough for a better score. */
    boolean isTired() {
        return recipe.heldOut().patience() > 0 && waited >= recipe.heldOut().patience();
    }

    /** Judges; a judgement that the user interrupts is made when the run goes on. */
    void hear(int step, TrainingWatcher watcher, Progress progress) throws IOException, CheckpointException {
        HeldOutClips clips = heldOut.orElseThrow();
        Map<String, Double> now = new LinkedHashMap<>();
        String decisive = SURPRISE;
        double surprise = surprise(clips, progress);
        now.put(SURPRISE, surprise);
        double score = -surprise;
        if (clips.score().isPresent() && !progress.isCancelled()) {
            decisive = clips.score().get().name();
            score = score(clips, clips.score().get(), step, progress);
            now.put(decisive, score);
        }
        if (progress.isCancelled()) {
            return;
        }
        boolean isBest = score > best;
        best = Math.max(best, score);
        waited = isBest ? 0 : waited + 1;
        judgedAt = step;
        figures = now;
        Judgement judgement = new Judgement(step, now, decisive, isBest);
        folder.log(judgement.asMap());
        watcher.judged(judgement);
        if (isBest) {
            keep(RunFolder.BEST, step);
        }
    }

    private double surprise(HeldOutClips clips, Progress progress) {
        double sum = 0;
        long words = 0;
        for (int i = 0; i < clips.count() && !progress.isCancelled(); i++) {
            TrainingExample example = clips.data().example(i);
            words += words(example.tokens());
            // One clip a pass: all its tokens look at one another, and what they see is in memory until the pass ends.
            sum += network.surprise(Batch.whole(List.of(example)));
        }
        return sum / Math.max(1, words);
    }

    /** Words of a caption and its end; pieces that continue a word belong to it. */
    private int words(int[] ids) {
        Vocabulary vocabulary = start.vocabulary();
        int words = 0;
        for (int i = 1; i < ids.length; i++) {
            words += vocabulary.piece(ids[i]).startsWith("##") ? 0 : 1;
        }
        return words;
    }

    private double score(HeldOutClips clips, HeldOutScore score, int step, Progress progress)
            throws CheckpointException {
        List<String> captions = new ArrayList<>();
        List<List<String>> references = new ArrayList<>();
        try (Captioner captioner = AvCapCaptioner.open(checkpoint(step))) {
            for (int i : clips.firstOfEachClip()) {
                if (progress.isCancelled()) {
                    return Double.NaN; // a judgement that is made again counts for nothing
                }
                TrainingExample example = clips.data().example(i);
                captions.add(captioner
                        .caption(example.input(captioner.inputShape()), SearchOptions.defaults(), Progress.none())
                        .text());
                List<String> known = clips.data().references(i);
                references.add(
                        known.isEmpty() ? List.of(CaptionTokens.decode(example.tokens(), start.vocabulary())) : known);
            }
        }
        return score.of(captions, references);
    }

    /** Leaves the weights as they are as the checkpoint {@code last}, unless they are there already. */
    void keepLast(long step) throws IOException, CheckpointException {
        if (!folder.has(RunFolder.LAST)) {
            keep(RunFolder.LAST, step);
        }
    }

    private void keep(String name, long step) throws IOException, CheckpointException {
        Checkpoint checkpoint = checkpoint(step);
        ModelCard card = checkpoint.card().withSelfCheck(SelfCheck.record(checkpoint, Progress.none()));
        folder.put(Checkpoint.of(start.config(), start.vocabulary(), checkpoint.weights(), card), name);
    }

    private Checkpoint checkpoint(long step) throws CheckpointException {
        String words = data.description() + "; " + step + " steps of "
                + recipe.length().clipsOfStep() + " clips";
        ModelCard card = new ModelCard(
                        label.name(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        words,
                        List.of(recipe.seed()),
                        figures,
                        label.license(),
                        start.parent().map(Checkpoint::modelId),
                        "")
                .withTraining(new TrainingOrigin(
                        data.description(),
                        data.sha256(),
                        RecipeYaml.write(recipe),
                        start.parent().map(parent -> parent.card().sha256()).orElse(""),
                        step,
                        label.software()));
        return Checkpoint.of(start.config(), start.vocabulary(), network.weights(), card);
    }
}
