package avcap.inference.training;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.SpecAugment;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;

/**
 * All numbers of a training run; with the seed and the data they determine it.
 *
 * <p>Ranges are those of {@link RecipeYaml}, which reads and writes recipes; the constructors only refuse numbers that do not go
 * together. {@link RecipePreset} holds the ones that come with the program.
 *
 * @param seed of the weights, the order of data and every random choice
 * @param length how long, in what portions
 * @param model sizes of a fresh model; a run that starts from a checkpoint has the checkpoint's
 * @param optimizer AdamW and what is done to the gradient
 * @param schedule the learning rate
 * @param tokens how many tokens are kept of each clip
 * @param modalities how often one of them is missing
 * @param losses what is minimised
 * @param augmentation what is done to the sound
 * @param freeze which part keeps its weights
 * @param decoderWarmup text alone, before the run proper
 * @param heldOut how the run is judged as it goes
 * @param saveEvery steps between saved states, from which a run goes on
 */
public record TrainingRecipe(
        long seed,
        Length length,
        Model model,
        Optimizer optimizer,
        Schedule schedule,
        Tokens tokens,
        Modalities modalities,
        Losses losses,
        SpecAugment augmentation,
        Freezing freeze,
        DecoderWarmup decoderWarmup,
        HeldOut heldOut,
        int saveEvery) {

    private static final Sentences SENTENCES = Sentences.of(TrainingRecipe.class);

    /** @throws IllegalArgumentException with a sentence that names the keys that do not go together */
    public TrainingRecipe {
        boolean readsPlaces = losses.localTags() > 0 || losses.attention() > 0;
        refuseIf(augmentation.roll() && readsPlaces, "recipe.roll");
        refuseIf(
                length.steps() > 0 && schedule.warmupSteps() >= length.steps(),
                "recipe.warmup.steps",
                schedule.warmupSteps(),
                length.steps());
        refuseIf(
                length.epochs() > 0 && schedule.warmupEpochs() >= length.epochs(),
                "recipe.warmup.epochs",
                schedule.warmupEpochs(),
                length.epochs());
    }

    private static void refuseIf(boolean refused, String key, Object... values) {
        if (refused) {
            throw new IllegalArgumentException(SENTENCES.text(key, values));
        }
    }

    /**
     * How long a run is, in steps or in epochs; the other is 0.
     *
     * @param steps optimizer steps
     * @param epochs passes over the data
     * @param batch clips of a forward and backward pass
     * @param accumulate passes whose gradients make one step
     */
    public record Length(int steps, int epochs, int batch, int accumulate) {

        public Length {
            refuseIf((steps > 0) == (epochs > 0), "recipe.length");
        }

        /** Clips that a step learns from. */
        public int clipsOfStep() {
            return batch * accumulate;
        }
    }

    /**
     * Sizes of a fresh model, as {@link AvCapConfig} names them; input sizes are the paper's.
     *
     * @param dropout in the decoder, while it learns
     */
    public record Model(
            int frames,
            int width,
            int heads,
            int specificDepth,
            int jointDepth,
            int textWidth,
            int textHeads,
            int textLayers,
            int textInner,
            int positions,
            double dropout) {

        /**
         * The sizes of a model that writes with these words.
         *
         * @param labels classes of the encoder's unused head, at least 1
         */
        public AvCapConfig config(int labels, Vocabulary words) {
            AvCapConfig base = AvCapConfig.base(frames);
            return new AvCapConfig(
                    labels,
                    frames,
                    base.imageSize(),
                    base.audioFrames(),
                    base.melBands(),
                    base.patch(),
                    width,
                    heads,
                    specificDepth,
                    jointDepth,
                    textWidth,
                    textHeads,
                    textLayers,
                    textInner,
                    words.size(),
                    positions,
                    words.start(),
                    words.end(),
                    words.pad());
        }
    }

    /**
     * AdamW.
     *
     * @param beta1 decay of the gradient's mean
     * @param beta2 decay of its square's mean
     * @param decay decoupled weight decay
     * @param decaysEverything whether norms, biases and embeddings decay too, as the authors' do; else matrices alone
     * @param clipNorm longest gradient as one vector, 0 for no limit
     */
    public record Optimizer(double beta1, double beta2, double decay, boolean decaysEverything, double clipNorm) {}

    /**
     * The learning rate: linear from the first to the peak, then half a cosine to the last. The warm-up is given in steps or in
     * epochs; the other is 0.
     */
    public record Schedule(double firstRate, double peakRate, double lastRate, int warmupSteps, int warmupEpochs) {

        public Schedule {
            refuseIf(firstRate > peakRate, "recipe.rate.first");
            refuseIf(lastRate > peakRate, "recipe.rate.last");
            refuseIf(warmupSteps > 0 && warmupEpochs > 0, "recipe.warmup.both");
        }
    }

    /**
     * Tokens kept of each clip, chosen at random; 0 keeps all.
     *
     * @param sound audio tokens
     * @param picture visual tokens
     * @param lateSound audio tokens in the last part of the run
     * @param latePicture visual tokens in the last part of the run
     * @param lateFrom share of the run after which the last part begins, 1 for never
     */
    public record Tokens(int sound, int picture, int lateSound, int latePicture, double lateFrom) {

        int soundAt(double done) {
            return done < lateFrom ? sound : lateSound;
        }

        int pictureAt(double done) {
            return done < lateFrom ? picture : latePicture;
        }
    }

    /**
     * Modality dropout.
     *
     * @param soundOnly share of the steps that see nothing
     * @param pictureOnly share of the steps that hear nothing
     */
    public record Modalities(double soundOnly, double pictureOnly) {

        public Modalities {
            refuseIf(soundOnly + pictureOnly > 1, "recipe.modalities");
        }
    }

    /**
     * What is minimised: the authors' smoothed Kullback-Leibler loss, and what is ours.
     *
     * @param smoothing share of probability spread over the other words
     * @param localTags weight of each token's saying what is where it lies
     * @param pooledTags weight of all tokens' saying together what is in the clip
     * @param attention weight of looking where the named thing is heard and seen, all heads together
     * @param attentionFrom share of the run after which attention is supervised
     */
    public record Losses(
            double smoothing, double localTags, double pooledTags, double attention, double attentionFrom) {

        boolean readTags() {
            return localTags > 0 || pooledTags > 0;
        }

        boolean superviseAttention(double done) {
            return attention > 0 && done >= attentionFrom;
        }
    }

    /**
     * Text alone before the run proper, so that a frozen decoder knows the language.
     *
     * @param steps optimizer steps, 0 for none
     * @param rate peak learning rate; it warms up over a tenth of the steps and falls to a tenth
     */
    public record DecoderWarmup(int steps, double rate) {

        private static final int TENTH = 10;

        WarmupCosine rates() {
            return new WarmupCosine(rate / TENTH, rate, rate / TENTH, steps / TENTH, steps);
        }
    }

    /**
     * Clips that are not learnt from.
     *
     * @param every steps between scores, 0 for never
     * @param share of the clips that is held out if no other data is named for it
     * @param clips how many are looked at, at most
     * @param score by which the best model is kept and the patience counted
     * @param patience scores without a better one after which the run ends, 0 for never
     */
    public record HeldOut(int every, double share, int clips, HeldOutMeasure score, int patience) {}

    /**
     * The same recipe with its length and its warm-up in steps.
     *
     * @param stepsOfEpoch steps that a pass over the data takes, 0 if the data never ends
     * @throws IllegalArgumentException with a sentence if epochs are asked of data that never ends
     */
    public TrainingRecipe inSteps(int stepsOfEpoch) {
        if (length.epochs() == 0 && schedule.warmupEpochs() == 0) {
            return this;
        }
        refuseIf(stepsOfEpoch == 0, "recipe.endless");
        int steps = length.epochs() > 0 ? Math.multiplyExact(length.epochs(), stepsOfEpoch) : length.steps();
        int warmup = schedule.warmupEpochs() > 0
                ? Math.multiplyExact(schedule.warmupEpochs(), stepsOfEpoch)
                : schedule.warmupSteps();
        return new TrainingRecipe(
                seed,
                new Length(steps, 0, length.batch(), length.accumulate()),
                model,
                optimizer,
                new Schedule(schedule.firstRate(), schedule.peakRate(), schedule.lastRate(), warmup, 0),
                tokens,
                modalities,
                losses,
                augmentation,
                freeze,
                decoderWarmup,
                heldOut,
                saveEvery);
    }

    /** The learning rates of a recipe that is {@linkplain #inSteps in steps}. */
    WarmupCosine rates() {
        return new WarmupCosine(
                schedule.firstRate(), schedule.peakRate(), schedule.lastRate(), schedule.warmupSteps(), length.steps());
    }
}
