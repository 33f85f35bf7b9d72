package avcap.samples;

/**
 * What is faintly heard and dimly seen in a scene and never told.
 *
 * @param things muted small things that stand about, 0 to {@value #MOST_THINGS}
 */
public record Distractors(Bed bed, int things) {

    public static final int MOST_THINGS = 3;

    /** A faint sound from first to last. */
    public enum Bed {
        NONE,
        MAINS_HUM,
        ROOM_HUM,
        CRACKLE
    }

    public Distractors {
        if (things < 0 || things > MOST_THINGS) {
            throw new IllegalArgumentException("From 0 to " + MOST_THINGS + " things can distract, not " + things);
        }
    }

    public static Distractors none() {
        return new Distractors(Bed.NONE, 0);
    }
}
