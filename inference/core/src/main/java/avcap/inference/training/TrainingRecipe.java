package avcap.inference.training;

/**
 * All numbers of a training run; with the seed and the data they determine it.
 *
 * @param steps optimizer steps
 * @param batch clips a step
 * @param peakRate highest learning rate, reached after the warm-up
 * @param warmupSteps steps of linear warm-up
 * @param finalShare share of the peak at which the cosine ends
 * @param beta1 AdamW's first decay
 * @param beta2 AdamW's second decay
 * @param weightDecay decoupled, on matrices other than embeddings
 * @param clipNorm largest global gradient norm
 * @param dropout in the decoder
 * @param smoothing share of probability spread over the other words
 * @param keptSound audio tokens kept of each clip, 0 for all
 * @param keptPicture visual tokens kept of each clip, 0 for all
 * @param soundOnlyShare share of the batches that are sound only
 * @param pictureOnlyShare share of the batches that are picture only
 * @param tagWeight weight of the local tag loss, 0 for none
 * @param attentionWeight weight of attention supervision, 0 for none
 * @param attentionFrom share of the run after which attention is supervised
 * @param seed of the weights, the order of data and every random choice
 */
public record TrainingRecipe(
        int steps,
        int batch,
        double peakRate,
        int warmupSteps,
        double finalShare,
        double beta1,
        double beta2,
        double weightDecay,
        double clipNorm,
        float dropout,
        double smoothing,
        int keptSound,
        int keptPicture,
        double soundOnlyShare,
        double pictureOnlyShare,
        double tagWeight,
        double attentionWeight,
        double attentionFrom,
        long seed) {

    /** What trains avcap-mini from scratch on two cores; where the numbers come from is told in its decision record. */
    public static TrainingRecipe mini(int steps, long seed) {
        return new TrainingRecipe(
                steps, 16, 2e-3, 100, 0.02, 0.9, 0.98, 0.05, 1.0, 0.1f, 0.1, 128, 98, 0.08, 0.17, 1.0, 0.3, 0.85, seed);
    }

    /** Learning rate of a step, 0 first: linear warm-up, then cosine. */
    public double rate(int step) {
        if (step < warmupSteps) {
            return peakRate * (step + 1) / warmupSteps;
        }
        double done = Math.min(1, (step - warmupSteps) / (double) Math.max(1, steps - warmupSteps));
        return peakRate * (finalShare + (1 - finalShare) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }

    boolean supervisesAttention(int step) {
        return attentionWeight > 0 && step >= attentionFrom * steps;
    }
}
