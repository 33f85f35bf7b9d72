package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import avcap.inference.caption.NetworkWork;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.model.AvCap;
import avcap.inference.model.AvEncoder.Kept;
import avcap.inference.model.Parameters;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.training.StepReport.Losses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * A network with what it is taught by: passes that leave gradients on those of its weights that learn.
 *
 * <p>Passes add to the gradients until they are cleared; each leaves nothing else behind.
 */
final class LearningNetwork implements AutoCloseable {

    /** Computing the gradients of the weights and of what came before costs as much again each. */
    private static final int FORWARD_AND_BACKWARD = 3;

    private final AvCapConfig config;
    private final TrainingRecipe recipe;
    private final NDManager manager;
    private final Parameters parameters;
    private final AvCap network;
    private final Optional<TagHeads> tagHeads;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final SmoothedKl loss;
    private final float dropout;

    LearningNetwork(AvCapConfig config, Weights start, TrainingRecipe recipe, int tagClasses) {
        this.config = config;
        this.recipe = recipe;
        manager = TorchRuntime.newManager();
        parameters = Parameters.load(manager, config, start);
        network = new AvCap(config, parameters);
        tagHeads = recipe.losses().readTags() && tagClasses > 0
                ? Optional.of(
                        new TagHeads(manager, config.width(), tagClasses, new SplittableRandom(recipe.seed() + 1)))
                : Optional.empty();
        arrays.putAll(parameters.distinct());
        tagHeads.ifPresent(heads -> arrays.putAll(heads.arrays()));
        loss = new SmoothedKl(recipe.losses().smoothing());
        dropout = (float) recipe.model().dropout();
    }

    NDManager manager() {
        return manager;
    }

    /** Everything that belongs to the state of a run, by name. */
    Map<String, NDArray> arrays() {
        return arrays;
    }

    /** Lets these weights learn, by name, and no others. */
    Map<String, NDArray> learning(Predicate<String> learns) {
        Map<String, NDArray> learning = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            array.setRequiresGradient(learns.test(name));
            if (learns.test(name)) {
                learning.put(name, array);
            }
        });
        return learning;
    }

    /** Dropout is drawn from here on as this number says. */
    void seedDropout(long number) {
        manager.getEngine().setRandomSeed((int) (number & 0x7fffffff));
    }

    /**
     * A pass over clips.
     *
     * @param tokensOfStep tokens to predict in all passes of the step
     * @param passes of the step
     * @param superviseAttention whether it is late enough for that
     * @return this pass's part of the step's losses
     */
    Losses learn(Batch batch, int tokensOfStep, int passes, boolean superviseAttention) {
        try (NDScope scope = new NDScope();
                NDManager tensors = manager.newSubManager();
                GradientCollector collector = manager.getEngine().newGradientCollector()) {
            scope.suppressNotUsedWarning();
            AttentionTeacher teacher = new AttentionTeacher();
            NDArray encoded = encode(batch, tensors);
            NDArray logits = logits(encoded, batch.words, dropout, teacher, tensors);
            NDArray caption = loss.of(logits, batch.words.ids(), tokensOfStep);
            NDArray nothing = tensors.create(0f);
            NDArray local = nothing;
            NDArray pooled = nothing;
            NDArray attention = nothing;
            if (batch.teachers.isPresent()) {
                Batch.Teachers teachers = batch.teachers.get();
                if (tagHeads.isPresent() && recipe.losses().localTags() > 0) {
                    local = tagHeads.get().localLoss(encoded, batch, teachers);
                }
                if (tagHeads.isPresent() && recipe.losses().pooledTags() > 0) {
                    pooled = tagHeads.get().pooledLoss(encoded, batch, teachers);
                }
                if (superviseAttention) {
                    attention = teacher.loss(tensors, batch, teachers);
                }
            }
            NDArray total = caption.add(weighed(local, recipe.losses().localTags() / passes, tensors))
                    .add(weighed(pooled, recipe.losses().pooledTags() / passes, tensors))
                    .add(weighed(attention, recipe.losses().attention() / passes, tensors));
            collector.backward(total);
            return new Losses(
                    caption.getFloat(),
                    local.getFloat() / passes,
                    pooled.getFloat() / passes,
                    attention.getFloat() / passes);
        }
    }

    private static NDArray weighed(NDArray loss, double weight, NDManager tensors) {
        return loss.mul(tensors.create((float) weight)); // an array: DJL's product with a number has wrong gradients
    }

    /** A pass over captions without clips; it reaches the decoder alone. */
    Losses learn(Words words) {
        try (NDScope scope = new NDScope();
                NDManager tensors = manager.newSubManager();
                GradientCollector collector = manager.getEngine().newGradientCollector()) {
            scope.suppressNotUsedWarning();
            Prefix nothing = network.decoder().nothing(tensors, words.size());
            NDArray value =
                    loss.of(network.decoder().read(ids(words, tensors), nothing, dropout, Tap.NONE), words.ids());
            collector.backward(value);
            return new Losses(value.getFloat(), 0, 0, 0);
        }
    }

    /** −log of the probability of all that is to be predicted, summed; nothing is learnt, nothing dropped. */
    double surprise(Batch batch) {
        return WithoutGradients.get(() -> {
            try (NDScope scope = new NDScope();
                    NDManager tensors = manager.newSubManager()) {
                scope.suppressNotUsedWarning();
                NDArray logits = logits(encode(batch, tensors), batch.words, 0, Tap.NONE, tensors);
                return (double) new SmoothedKl(0).of(logits, batch.words.ids()).getFloat() * batch.words.predicted();
            }
        });
    }

    private NDArray encode(Batch batch, NDManager tensors) {
        Kept sound = batch.modality.hasSound() ? kept(batch.sound, batch.size, tensors) : null;
        Kept picture = batch.modality.hasPicture() ? kept(batch.picture, batch.size, tensors) : null;
        return network.encoder().forwardKept(sound, picture);
    }

    private NDArray logits(NDArray encoded, Words words, float drop, Tap tap, NDManager tensors) {
        return network.decoder().read(ids(words, tensors), network.prefix(encoded, drop, Tap.NONE), drop, tap);
    }

    private static NDArray ids(Words words, NDManager tensors) {
        return tensors.create(words.ids(), new Shape(words.size(), words.length()));
    }

    private static Kept kept(Batch.Part part, int clips, NDManager tensors) {
        return new Kept(
                tensors.create(part.patches, new Shape(clips, part.count, part.patchSize)),
                tensors.create(part.kept, new Shape(clips, part.count)));
    }

    /** 1e9 operations of a pass over clips, backward included; a frozen encoder is only passed forward. */
    double work(Batch batch) {
        NetworkWork work = new NetworkWork(
                config,
                batch.modality.hasSound() ? batch.sound.count : 0,
                batch.modality.hasPicture() ? batch.picture.count : 0);
        int encoder = recipe.freeze() == Freezing.AUDIO_VISUAL ? 1 : FORWARD_AND_BACKWARD;
        return batch.size * (encoder * work.encoder() + FORWARD_AND_BACKWARD * work.reading(batch.words.length()));
    }

    double work(Words words) {
        return words.size() * FORWARD_AND_BACKWARD * new NetworkWork(config, 0, 0).reading(words.length());
    }

    /** The weights as they are now, without what is thrown away after training. */
    Weights weights() {
        return parameters.toWeights(config);
    }

    /** Arrays alive on its manager: must not grow. */
    int held() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        manager.close();
    }
}
