package avcap.inference.training;

import static avcap.inference.training.RecipeKey.choice;
import static avcap.inference.training.RecipeKey.number;
import static avcap.inference.training.RecipeKey.onOff;
import static avcap.inference.training.RecipeKey.whole;

import avcap.inference.features.SpecAugment;
import avcap.inference.training.TrainingRecipe.DecoderWarmup;
import avcap.inference.training.TrainingRecipe.HeldOut;
import avcap.inference.training.TrainingRecipe.Length;
import avcap.inference.training.TrainingRecipe.Losses;
import avcap.inference.training.TrainingRecipe.Modalities;
import avcap.inference.training.TrainingRecipe.Model;
import avcap.inference.training.TrainingRecipe.Optimizer;
import avcap.inference.training.TrainingRecipe.Schedule;
import avcap.inference.training.TrainingRecipe.Tokens;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every key of a recipe with its range, in the order in which they are written. */
final class RecipeKeys {

    private static final int MOST_STEPS = 100_000_000;
    private static final String EVERYTHING = "everything";
    private static final String MATRICES = "matrices";

    static final List<RecipeKey> ALL = List.of(
            whole("seed", 0, 1L << 40, TrainingRecipe::seed),
            whole("length.steps", 0, MOST_STEPS, r -> r.length().steps()),
            whole("length.epochs", 0, 100_000, r -> r.length().epochs()),
            whole("length.batch", 1, 4096, r -> r.length().batch()),
            whole("length.accumulate", 1, 4096, r -> r.length().accumulate()),
            whole("model.frames", 1, 20, r -> r.model().frames()),
            whole("model.width", 4, 4096, r -> r.model().width()),
            whole("model.heads", 1, 64, r -> r.model().heads()),
            whole("model.specific_depth", 0, 48, r -> r.model().specificDepth()),
            whole("model.joint_depth", 0, 48, r -> r.model().jointDepth()),
            whole("model.text_width", 4, 4096, r -> r.model().textWidth()),
            whole("model.text_heads", 1, 64, r -> r.model().textHeads()),
            whole("model.text_layers", 1, 48, r -> r.model().textLayers()),
            whole("model.text_inner", 1, 16_384, r -> r.model().textInner()),
            whole("model.positions", 42, 4096, r -> r.model().positions()),
            number("model.dropout", 0, 0.9, r -> r.model().dropout()),
            number("optimizer.beta1", 0, 0.9999, r -> r.optimizer().beta1()),
            number("optimizer.beta2", 0, 0.999999, r -> r.optimizer().beta2()),
            number("optimizer.decay", 0, 1, r -> r.optimizer().decay()),
            choice(
                    "optimizer.decay_on",
                    List.of(MATRICES, EVERYTHING),
                    r -> r.optimizer().decaysEverything() ? EVERYTHING : MATRICES),
            number("optimizer.clip_norm", 0, 1e6, r -> r.optimizer().clipNorm()),
            number("schedule.first_rate", 0, 1, r -> r.schedule().firstRate()),
            number("schedule.peak_rate", 0, 1, r -> r.schedule().peakRate()),
            number("schedule.last_rate", 0, 1, r -> r.schedule().lastRate()),
            whole("schedule.warmup_steps", 0, MOST_STEPS, r -> r.schedule().warmupSteps()),
            whole("schedule.warmup_epochs", 0, 100_000, r -> r.schedule().warmupEpochs()),
            whole("tokens.sound", 0, 100_000, r -> r.tokens().sound()),
            whole("tokens.picture", 0, 100_000, r -> r.tokens().picture()),
            whole("tokens.late_sound", 0, 100_000, r -> r.tokens().lateSound()),
            whole("tokens.late_picture", 0, 100_000, r -> r.tokens().latePicture()),
            number("tokens.late_from", 0, 1, r -> r.tokens().lateFrom()),
            number("modalities.sound_only", 0, 1, r -> r.modalities().soundOnly()),
            number("modalities.picture_only", 0, 1, r -> r.modalities().pictureOnly()),
            number("losses.smoothing", 0, 0.9, r -> r.losses().smoothing()),
            number("losses.local_tags", 0, 100, r -> r.losses().localTags()),
            number("losses.pooled_tags", 0, 100, r -> r.losses().pooledTags()),
            number("losses.attention", 0, 100, r -> r.losses().attention()),
            number("losses.attention_from", 0, 1, r -> r.losses().attentionFrom()),
            whole("augmentation.frequency_mask", 0, 128, r -> r.augmentation().frequencyMask()),
            whole("augmentation.time_mask", 0, 1024, r -> r.augmentation().timeMask()),
            onOff("augmentation.noise", r -> r.augmentation().noise()),
            onOff("augmentation.roll", r -> r.augmentation().roll()),
            choice(
                    "freeze",
                    Arrays.stream(Freezing.values()).map(Freezing::toString).toList(),
                    r -> r.freeze().toString()),
            whole("decoder_warmup.steps", 0, MOST_STEPS, r -> r.decoderWarmup().steps()),
            number("decoder_warmup.rate", 0, 1, r -> r.decoderWarmup().rate()),
            whole("held_out.every", 0, MOST_STEPS, r -> r.heldOut().every()),
            number("held_out.share", 0, 0.5, r -> r.heldOut().share()),
            whole("held_out.clips", 1, 1_000_000, r -> r.heldOut().clips()),
            choice(
                    "held_out.score",
                    Arrays.stream(HeldOutMeasure.values())
                            .map(HeldOutMeasure::toString)
                            .toList(),
                    r -> r.heldOut().score().toString()),
            whole("held_out.patience", 0, 1_000_000, r -> r.heldOut().patience()),
            whole("save_every", 1, MOST_STEPS, TrainingRecipe::saveEvery));

    private RecipeKeys() {}

    static Optional<RecipeKey> at(String path) {
        return ALL.stream().filter(key -> key.path().equals(path)).findFirst();
    }

    /** Every value of a recipe by its path. */
    static Map<String, Object> values(TrainingRecipe recipe) {
        Map<String, Object> values = new LinkedHashMap<>();
        ALL.forEach(key -> values.put(key.path(), key.value().apply(recipe)));
        return values;
    }

    /**
     * The recipe of values, every key among them.
     *
     * @throws TrainingException if values do not go together
     */
    static TrainingRecipe recipe(Map<String, Object> values) throws TrainingException {
        try {
            return new Values(values).recipe();
        } catch (IllegalArgumentException e) {
            throw new TrainingException(Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
        }
    }

    private record Values(Map<String, Object> of) {

        TrainingRecipe recipe() {
            return new TrainingRecipe(
                    (Long) get("seed"),
                    new Length(
                            whole("length.steps"),
                            whole("length.epochs"),
                            whole("length.batch"),
                            whole("length.accumulate")),
                    model(),
                    new Optimizer(
                            real("optimizer.beta1"),
                            real("optimizer.beta2"),
                            real("optimizer.decay"),
                            get("optimizer.decay_on").equals(EVERYTHING),
                            real("optimizer.clip_norm")),
                    new Schedule(
                            real("schedule.first_rate"),
                            real("schedule.peak_rate"),
                            real("schedule.last_rate"),
                            whole("schedule.warmup_steps"),
                            whole("schedule.warmup_epochs")),
                    new Tokens(
                            whole("tokens.sound"),
                            whole("tokens.picture"),
                            whole("tokens.late_sound"),
                            whole("tokens.late_picture"),
                            real("tokens.late_from")),
                    new Modalities(real("modalities.sound_only"), real("modalities.picture_only")),
                    new Losses(
                            real("losses.smoothing"),
                            real("losses.local_tags"),
                            real("losses.pooled_tags"),
                            real("losses.attention"),
                            real("losses.attention_from")),
                    new SpecAugment(
                            whole("augmentation.frequency_mask"),
                            whole("augmentation.time_mask"),
                            (Boolean) get("augmentation.noise"),
                            (Boolean) get("augmentation.roll")),
                    Freezing.named((String) get("freeze")),
                    new DecoderWarmup(whole("decoder_warmup.steps"), real("decoder_warmup.rate")),
                    new HeldOut(
                            whole("held_out.every"),
                            real("held_out.share"),
                            whole("held_out.clips"),
                            HeldOutMeasure.named((String) get("held_out.score")),
                            whole("held_out.patience")),
                    whole("save_every"));
        }

        private Model model() {
            return new Model(
                    whole("model.frames"),
                    whole("model.width"),
                    whole("model.heads"),
                    whole("model.specific_depth"),
                    whole("model.joint_depth"),
                    whole("model.text_width"),
                    whole("model.text_heads"),
                    whole("model.text_layers"),
                    whole("model.text_inner"),
                    whole("model.positions"),
                    real("model.dropout"));
        }

        private Object get(String path) {
            return Objects.requireNonNull(of.get(path), path);
        }

        private int whole(String path) {
            return Math.toIntExact((Long) get(path));
        }

        private double real(String path) {
            return (Double) get(path);
        }
    }
}
