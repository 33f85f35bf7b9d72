package avcap.inference.training;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one step cost and gave.
 *
 * @param phase which part of the run
 * @param step of the phase, 0 first
 * @param steps of the phase
 * @param losses before the step
 * @param gradientNorm before clipping
 * @param rate learning rate
 * @param clips learnt from
 * @param seconds it took
 * @param work 1e9 operations, backward pass included
 */
public record StepReport(
        Phase phase,
        int step,
        int steps,
        Losses losses,
        double gradientNorm,
        double rate,
        int clips,
        double seconds,
        double work) {

    /** The parts of a run. */
    public enum Phase {
        /** Captions alone: the decoder's warm-up. */
        WORDS,
        /** Captions of clips. */
        CAPTIONS;

        String word() {
            return this == WORDS ? "words" : "captions";
        }
    }

    /**
     * The terms of the loss, each before its weight.
     *
     * @param caption smoothed Kullback-Leibler loss, nats a token
     * @param localTags what is where
     * @param pooledTags what is in the clip
     * @param attention where one head looks
     */
    public record Losses(double caption, double localTags, double pooledTags, double attention) {

        static final Losses NONE = new Losses(0, 0, 0, 0);

        Losses plus(Losses other) {
            return new Losses(
                    caption + other.caption,
                    localTags + other.localTags,
                    pooledTags + other.pooledTags,
                    attention + other.attention);
        }
    }

    public double clipsPerSecond() {
        return clips / seconds;
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("phase", phase.word());
        map.put("step", step);
        map.put("loss", losses.caption());
        if (phase == Phase.CAPTIONS) {
            map.put("local_tags", losses.localTags());
            map.put("pooled_tags", losses.pooledTags());
            map.put("attention", losses.attention());
        }
        map.put("gradient_norm", gradientNorm);
        map.put("rate", rate);
        map.put("clips_per_second", clipsPerSecond());
        return map;
    }
}
