package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Weights;
import avcap.inference.model.TorchRuntime;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import avcap.inference.training.StepReport.Losses;
import avcap.inference.training.StepReport.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Trains an AVCap network on captions, seeded and resumable.
 *
 * <p>The loss is the authors' (model.md §5); token dropping, modality dropout, tags and attention supervision are ours and each
 * can be switched off in the {@link TrainingRecipe}. A run has one folder; a trainer on the same folder goes on where the last
 * state was saved. One trainer at a time in a process: DJL collects gradients globally.
 */
public final class Trainer implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(Trainer.class);

    private final TrainingRecipe recipe;
    private final CaptionDataset data;
    private final RunFolder folder;
    private final LearningNetwork network;
    private final Judge judge;
    private Lesson lesson;
    private long position;

    /** How a run came to stand still. */
    public enum Ending {
        /** All steps are made. */
        COMPLETE,
        /** It stopped getting better. */
        NO_BETTER,
        /** The user stopped it; it can go on. */
        STOPPED
    }

    /** What learns, by which optimizer, at which rates. */
    private record Lesson(Phase phase, Map<String, NDArray> learning, AdamW optimizer, WarmupCosine rates) {}

    /**
     * Opens a run, or begins it.
     *
     * @param heldOut what it is judged by, if anything
     * @param label what its checkpoints are called
     * @param folder of the run
     * @throws TrainingException if the recipe does not fit the data, or the folder holds another run
     * @throws CheckpointException if the saved state is damaged
     */
    public Trainer(
            TrainingStart start,
            TrainingRecipe recipe,
            CaptionDataset data,
            Optional<HeldOutClips> heldOut,
            ModelLabel label,
            Path folder)
            throws IOException, CheckpointException, TrainingException {
        this.recipe = inSteps(recipe, data);
        this.data = data;
        this.folder = new RunFolder(folder);
        this.folder.belongTo(this.recipe, data.origin(), start.identity());
        this.folder.finishMoves();
        network = new LearningNetwork(start.config(), start.weights(recipe.seed()), this.recipe, data.tagClasses());
        RunFolder.Saved saved = this.folder.saved();
        position = saved.position();
        judge = new Judge(start, this.recipe, data.origin(), heldOut, label, network, this.folder, saved);
        lesson = lesson();
        this.folder.restore(state());
        if (saved.parameterSteps().length > 0) {
            lesson.optimizer().resumeAt(saved.parameterSteps());
        }
    }

    private static TrainingRecipe inSteps(TrainingRecipe recipe, CaptionDataset data) throws TrainingException {
        int stepsOfEpoch = data.examples().isPresent()
                ? Math.max(1, data.examples().getAsInt() / recipe.length().clipsOfStep())
                : 0;
        try {
            return recipe.inSteps(stepsOfEpoch);
        } catch (IllegalArgumentException e) {
            throw new TrainingException(String.valueOf(e.getMessage()), e);
        }
    }

    private int warmup() {
        return recipe.decoderWarmup().steps();
    }

    /** Steps of all phases. */
    public long steps() {
        return (long) warmup() + recipe.length().steps();
    }

    /** Steps done so far, of all phases and sessions of the run. */
    public long position() {
        return position;
    }

    private Lesson lesson() {
        boolean words = position < warmup();
        Predicate<String> learns =
                words ? Freezing::isOfText : name -> !recipe.freeze().holds(name);
        Map<String, NDArray> learning = network.learning(learns);
        TrainingRecipe.Optimizer told = recipe.optimizer();
        AdamW optimizer = new AdamW(
                network.manager(),
                learning,
                told.beta1(),
                told.beta2(),
                told.decay(),
                name -> told.decaysEverything() || isMatrix(name, learning));
        return new Lesson(
                words ? Phase.WORDS : Phase.CAPTIONS,
                learning,
                optimizer,
                words ? recipe.decoderWarmup().rates() : recipe.rates());
    }

    /** Matrices that are not embeddings or positions. */
    private static boolean isMatrix(String name, Map<String, NDArray> learning) {
        NDArray array = learning.get(name);
        return array != null
                && array.getShape().dimension() == 2
                && !name.contains("embed.")
                && !name.contains("embedding")
                && !name.contains("pos_embed")
                && !name.equals(Weights.OUTPUT);
    }

    private Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>(network.arrays());
        state.putAll(lesson.optimizer().state());
        return state;
    }

    /** The optimizer is that of the next step: what is saved where the phases meet belongs to the second. */
    private void save() throws IOException {
        if (lesson.phase() == Phase.WORDS && position >= warmup()) {
            lesson.optimizer().close();
            lesson = lesson();
        }
        folder.save(
                state(),
                new RunFolder.Saved(
                        position, 0, lesson.optimizer().steps(), judge.best(), judge.waited(), judge.judgedAt()));
    }

    /**
     * Trains until the recipe's last step, until it gets no better, or until the progress is cancelled; the state is saved
     * either way. A run that is over leaves its last weights as the checkpoint {@code last}.
     *
     * @param watcher told of every step and score, on this thread
     * @throws TrainingException if the run went wrong in a way that its user can mend
     */
    public Ending run(TrainingWatcher watcher, Progress progress)
            throws IOException, CheckpointException, TrainingException {
        try {
            if (position < warmup()) {
                warmUp(watcher, progress);
            }
            if (position >= warmup()) {
                learn(watcher, progress);
            }
        } finally {
            save();
        }
        boolean isOver = position == steps() || judge.isTired();
        if (isOver) {
            judge.keepLast(position - warmup());
        }
        return !isOver ? Ending.STOPPED : judge.isTired() ? Ending.NO_BETTER : Ending.COMPLETE;
    }

    private void warmUp(TrainingWatcher watcher, Progress progress)
            throws IOException, CheckpointException, TrainingException {
        int clips = recipe.length().clipsOfStep();
        try (BatchFeed<Words> feed = new BatchFeed<>(step -> captions(step * clips, clips), position)) {
            while (position < warmup() && !progress.isCancelled()) {
                StepClock clock = new StepClock();
                Words words = feed.next();
                network.seedDropout(recipe.seed() * 31 + position);
                Losses losses = network.learn(words);
                finish(losses, network.work(words), clock, watcher, progress);
            }
        }
        if (position == warmup()) {
            save();
        }
    }

    private Words captions(long first, int count) {
        List<int[]> captions = new ArrayList<>();
        for (long index = first; index < first + count; index++) {
            captions.add(data.caption(index));
        }
        return Words.of(captions);
    }

    private void learn(TrainingWatcher watcher, Progress progress)
            throws IOException, CheckpointException, TrainingException {
        int passes = recipe.length().accumulate();
        long first = position - warmup();
        try (BatchFeed<Batch> feed = new BatchFeed<>(pass -> Batch.of(data, recipe, pass), first * passes)) {
            while (!progress.isCancelled()) {
                int step = (int) (position - warmup());
                if (judge.isDue(step)) {
                    judge.hear(step, watcher, progress);
                }
                if (judge.isTired() || position == steps() || progress.isCancelled()) {
                    return;
                }
                StepClock clock = new StepClock();
                Work work = new Work();
                Losses losses = pass(feed, step, work);
                finish(losses, work.done, clock, watcher, progress);
            }
        }
    }

    /** All passes of a step, which leave its gradients behind. */
    private Losses pass(BatchFeed<Batch> feed, int step, Work work) throws TrainingException {
        int passes = recipe.length().accumulate();
        boolean late = recipe.losses()
                .superviseAttention((double) step / recipe.length().steps());
        network.seedDropout(recipe.seed() * 31 + step);
        Losses losses = Losses.NONE;
        int tokens = passes == 1 ? 0 : captions((long) step * clips(), clips()).predicted();
        for (int pass = 0; pass < passes; pass++) {
            Batch batch = feed.next();
            losses = losses.plus(network.learn(batch, passes == 1 ? batch.words.predicted() : tokens, passes, late));
            work.done += network.work(batch);
        }
        return losses;
    }

    /** The gradients of the next step, by name; nothing moves. */
    Map<String, float[]> gradients() throws TrainingException {
        int step = (int) (position - warmup());
        long first = (long) step * recipe.length().accumulate();
        try (BatchFeed<Batch> feed = new BatchFeed<>(pass -> Batch.of(data, recipe, pass), first);
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            pass(feed, step, new Work());
            Map<String, NDArray> gradients = Gradients.of(lesson.learning());
            Map<String, float[]> numbers = new LinkedHashMap<>();
            gradients.forEach((name, gradient) -> numbers.put(name, gradient.toFloatArray()));
            Gradients.clear(gradients);
            return numbers;
        }
    }

    private int clips() {
        return recipe.length().clipsOfStep();
    }

    /** Moves the weights by the gradients that the passes left, and tells of it. */
    private void finish(Losses losses, double work, StepClock clock, TrainingWatcher watcher, Progress progress)
            throws IOException, CheckpointException, TrainingException {
        int step = (int) (lesson.phase() == Phase.WORDS ? position : position - warmup());
        double rate = lesson.rates().rate(step);
        double norm = move(rate, step);
        position++;
        StepReport report = new StepReport(
                lesson.phase(),
                step,
                lesson.phase() == Phase.WORDS ? warmup() : recipe.length().steps(),
                losses,
                norm,
                rate,
                clips(),
                clock.seconds(),
                work);
        folder.log(report.asMap());
        progress.report((double) position / steps(), SENTENCES.text("doing.step", position, steps()));
        watcher.stepped(report);
        if (position % recipe.saveEvery() == 0) {
            save(); // a judgement that is due now is made after it, and made again by a run that goes on from here
        }
    }

    private double move(double rate, int step) throws TrainingException {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Map<String, NDArray> gradients = Gradients.of(lesson.learning());
            Map<String, NDArray> reached = Gradients.reached(gradients);
            double norm = Gradients.norm(reached);
            if (!Double.isFinite(norm)) {
                throw new TrainingException(SENTENCES.text("run.away", step, norm));
            }
            double limit = recipe.optimizer().clipNorm();
            lesson.optimizer()
                    .step(lesson.learning(), reached, rate, limit > 0 ? Math.min(1, limit / (norm + 1e-6)) : 1);
            Gradients.clear(gradients);
            return norm;
        }
    }

    /** How many threads its products are shared out among; to be asked for on the thread that runs it. */
    public void useThreads(int threads) {
        TorchRuntime.useThreads(threads);
    }

    /** The weights as they are now. */
    public Weights weights() {
        return network.weights();
    }

    /** Arrays alive in the engine on this run's behalf: must not grow from step to step. */
    int held() {
        return network.held();
    }

    @Override
    public void close() {
        network.close();
    }

    /** 1e9 operations. */
    private static final class Work {
        private double done;
    }

    /** Seconds since it was made. */
    private static final class StepClock {
        private final long started = System.nanoTime();

        double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }
    }
}
