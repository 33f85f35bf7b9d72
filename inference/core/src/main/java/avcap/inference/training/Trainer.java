package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Weights;
import avcap.inference.model.AvCap;
import avcap.inference.model.AvEncoder.Kept;
import avcap.inference.model.Parameters;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Trains an AVCap network on captions, seeded and resumable.
 *
 * <p>The loss is the authors' (model.md §5); token dropping, modality dropout, local tags and attention supervision are ours and
 * each can be switched off in the {@link TrainingRecipe}. One trainer at a time in a process: DJL collects gradients globally.
 */
public final class Trainer implements AutoCloseable {

    private static final int SAVE_EVERY = 250;

    private final AvCapConfig config;
    private final TrainingRecipe recipe;
    private final CaptionDataset data;
    private final RunFolder folder;
    private final NDManager manager;
    private final Parameters parameters;
    private final AvCap network;
    private final Optional<TagHeads> tagHeads;
    private final Map<String, NDArray> trained = new LinkedHashMap<>();
    private final AdamW optimizer;
    private final SmoothedKl loss;
    private int step;

    /** @param start weights to begin with, or empty for a fresh model */
    public Trainer(AvCapConfig config, Optional<Weights> start, TrainingRecipe recipe, CaptionDataset data, Path folder)
            throws IOException, CheckpointException {
        this.config = config;
        this.recipe = recipe;
        this.data = data;
        this.folder = new RunFolder(folder);
        manager = TorchRuntime.newManager();
        parameters = Parameters.load(
                manager, config, start.orElseGet(() -> new Initialiser(config, recipe.seed()).weights()));
        network = new AvCap(config, parameters);
        tagHeads = recipe.tagWeight() > 0 && data.tagClasses() > 0
                ? Optional.of(new TagHeads(
                        manager, config.width(), data.tagClasses(), new SplittableRandom(recipe.seed() + 1)))
                : Optional.empty();
        trained.putAll(parameters.distinct());
        tagHeads.ifPresent(heads -> trained.putAll(heads.arrays()));
        optimizer = new AdamW(manager, trained, recipe.beta1(), recipe.beta2(), recipe.weightDecay(), this::decays);
        loss = new SmoothedKl(recipe.smoothing());
        step = this.folder.restore(state()).orElse(0);
        optimizer.resumeAt(step);
        trained.values().forEach(array -> array.setRequiresGradient(true));
    }

    /** Matrices that are not embeddings or positions. */
    private boolean decays(String name) {
        NDArray array = trained.get(name);
        return array != null
                && array.getShape().dimension() == 2
                && !name.contains("embed.")
                && !name.contains("embedding")
                && !name.contains("pos_embed")
                && !name.equals("textual.output.weight");
    }

    private Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>(trained);
        state.putAll(optimizer.state());
        return state;
    }

    /** Steps done so far, those of earlier sessions of the same run included. */
    public int step() {
        return step;
    }

    /**
     * Trains until the recipe's last step, or until the progress is cancelled; the state is saved either way.
     *
     * @param watcher told of every step, on this thread
     */
    public void run(Watcher watcher, Progress progress) throws IOException, CheckpointException {
        try (BatchFeed feed = new BatchFeed(data, recipe, step)) {
            while (step < recipe.steps() && !progress.isCancelled()) {
                StepReport report = learn(feed.next());
                step++;
                folder.log(report.asMap());
                progress.report((double) step / recipe.steps(), "Step " + step + " of " + recipe.steps());
                watcher.stepped(report);
                if (step % SAVE_EVERY == 0) {
                    folder.save(state(), step);
                }
            }
        } finally {
            folder.save(state(), step);
        }
    }

    private StepReport learn(Batch batch) {
        long started = System.nanoTime();
        double rate = recipe.rate(step);
        manager.getEngine().setRandomSeed(Math.toIntExact((recipe.seed() * 31 + step) & 0x7fffffff)); // dropout
        try (NDScope scope = new NDScope();
                NDManager tensors = manager.newSubManager()) {
            scope.suppressNotUsedWarning();
            Losses losses;
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                losses = forward(batch, tensors);
                collector.backward(losses.total());
            }
            Map<String, NDArray> gradients = Gradients.of(trained);
            double norm = Gradients.norm(gradients);
            if (!Double.isFinite(norm)) {
                throw new IllegalStateException("Training ran away at step " + step + ": the gradient is " + norm
                        + ". Start again from a saved state with a lower rate.");
            }
            optimizer.step(trained, gradients, rate, Math.min(1, recipe.clipNorm() / (norm + 1e-6)));
            Gradients.clear(gradients);
            return new StepReport(
                    step,
                    losses.caption().getFloat(),
                    losses.tags().getFloat(),
                    losses.attention().getFloat(),
                    norm,
                    rate,
                    batch.size / ((System.nanoTime() - started) / 1e9));
        }
    }

    private Losses forward(Batch batch, NDManager tensors) {
        Kept sound = batch.modality.hasSound() ? kept(batch.sound, batch.size, tensors) : null;
        Kept picture = batch.modality.hasPicture() ? kept(batch.picture, batch.size, tensors) : null;
        NDArray encoded = network.encoder().forwardKept(sound, picture);
        Prefix prefix = network.prefix(encoded, recipe.dropout(), Tap.NONE);
        AttentionTeacher teacher = new AttentionTeacher(config.textLayers());
        NDArray tokens = tensors.create(batch.tokens, new Shape(batch.size, batch.length));
        NDArray logits = network.decoder().read(tokens, prefix, recipe.dropout(), teacher);

        NDArray caption = loss.of(logits, batch.tokens);
        NDArray tags = tensors.create(0f);
        NDArray attention = tensors.create(0f);
        if (batch.teachers.isPresent()) {
            Batch.Teachers teachers = batch.teachers.get();
            if (tagHeads.isPresent()) {
                tags = tagHeads.get().loss(encoded, batch, teachers);
            }
            if (recipe.supervisesAttention(step)) {
                attention = teacher.loss(tensors, batch, teachers);
            }
        }
        NDArray total = caption.add(tags.mul(tensors.create((float) recipe.tagWeight())))
                .add(attention.mul(tensors.create((float) recipe.attentionWeight())));
        return new Losses(total, caption, tags, attention);
    }

    private static Kept kept(Batch.Part part, int clips, NDManager tensors) {
        return new Kept(
                tensors.create(part.patches, new Shape(clips, part.count, part.patchSize)),
                tensors.create(part.kept, new Shape(clips, part.count)));
    }

    /** The weights as they are now. */
    public Weights weights() {
        return parameters.toWeights(config);
    }

    @Override
    public void close() {
        manager.close();
    }

    private record Losses(NDArray total, NDArray caption, NDArray tags, NDArray attention) {}

    /** Told of every step. */
    @FunctionalInterface
    public interface Watcher {
        void stepped(StepReport report) throws IOException, CheckpointException;
    }

    /**
     * What one step cost and gave.
     *
     * @param step 0 first
     * @param caption smoothed Kullback-Leibler loss, nats a token
     * @param tags local tag loss
     * @param attention attention supervision
     * @param gradientNorm before clipping
     * @param rate learning rate
     * @param clipsPerSecond of this step
     */
    public record StepReport(
            int step,
            double caption,
            double tags,
            double attention,
            double gradientNorm,
            double rate,
            double clipsPerSecond) {

        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("step", step);
            map.put("loss", caption);
            map.put("tags", tags);
            map.put("attention", attention);
            map.put("gradient_norm", gradientNorm);
            map.put("rate", rate);
            map.put("clips_per_second", clipsPerSecond);
            return map;
        }
    }
}
