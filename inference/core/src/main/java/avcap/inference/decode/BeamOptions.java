package avcap.inference.decode;

/**
 * How wide and how long to search.
 *
 * @param beams sequences kept alive, at least 1
 * @param perNode continuations considered for each, at least 2, so that enough are left when every sequence can end
 * @param maxSteps longest sequence, start and end counted; also enters the stopping rule
 * @param lengthPenalty by which scores of different lengths are made equal
 * @param keep sentences to find, at least 1
 * @param repetitionPenalty at least 1; logits of words already said are divided by it, or multiplied if negative; 1 is off
 * @param stopping when to stop
 */
public record BeamOptions(
        int beams,
        int perNode,
        int maxSteps,
        LengthPenalty lengthPenalty,
        int keep,
        double repetitionPenalty,
        Stopping stopping) {

    /** When a search stops. Both rules find the same sentences. */
    public enum Stopping {
        /**
         * The authors' rule: the worst sentence kept is at least as good as the best candidate of this step, ended ones
         * included, would be at the longest length.
         */
        REFERENCE,
        /**
         * The same bound asked of living sequences only, and of each by itself. Log-probabilities only fall, so a sequence
         * whose total divided by the largest norm ahead does not beat the worst sentence kept never will: it is dropped at
         * once, and the search stops when none is left. What it crowds out is worse still, so nothing is lost.
         */
        BOUND
    }

    public BeamOptions {
        if (beams < 1 || perNode < 2 || maxSteps < 2 || keep < 1 || !(repetitionPenalty >= 1)) {
            throw new IllegalArgumentException("No search has " + beams + " beams, " + perNode + " continuations, "
                    + maxSteps + " steps, " + keep + " sentences and repetition penalty " + repetitionPenalty);
        }
    }

    /** The authors' search to the letter. */
    public static BeamOptions reference() {
        return new BeamOptions(4, 2, 1024, new LengthPenalty(0.6), 1, 1, Stopping.REFERENCE);
    }

    public BeamOptions withBeams(int count) {
        return new BeamOptions(count, perNode, maxSteps, lengthPenalty, keep, repetitionPenalty, stopping);
    }

    public BeamOptions withMaxSteps(int count) {
        return new BeamOptions(beams, perNode, count, lengthPenalty, keep, repetitionPenalty, stopping);
    }

    public BeamOptions withKeep(int count) {
        return new BeamOptions(beams, perNode, maxSteps, lengthPenalty, count, repetitionPenalty, stopping);
    }

    public BeamOptions withStopping(Stopping rule) {
        return new BeamOptions(beams, perNode, maxSteps, lengthPenalty, keep, repetitionPenalty, rule);
    }
}
