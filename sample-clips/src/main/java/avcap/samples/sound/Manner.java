package avcap.samples.sound;

/**
 * How something sounds.
 *
 * @param pitch factor, 1 is ordinary; large things sound lower (0.6 to 0.8), small ones higher (1.3 to 1.6)
 * @param tempo factor, 1 is ordinary; quick is 1.5 to 2, slow 0.5 to 0.65
 * @param strokes 0 if it goes on for the whole tape, else the number of separate calls spread over it; a tape should
 *     last {@value #SECONDS_A_STROKE} s for each
 */
public record Manner(double pitch, double tempo, int strokes) {

    /** So many seconds a call takes with the pause after it. */
    public static final double SECONDS_A_STROKE = 1.3;

    private static final Manner ORDINARY = new Manner(1, 1, 0);

    public Manner {
        if (!(pitch > 0 && tempo > 0) || strokes < 0) {
            throw new IllegalArgumentException(
                    "Not a manner: pitch " + pitch + ", tempo " + tempo + ", " + strokes + " strokes");
        }
    }

    public static Manner ordinary() {
        return ORDINARY;
    }

    public Manner withPitch(double factor) {
        return new Manner(factor, tempo, strokes);
    }

    public Manner withTempo(double factor) {
        return new Manner(pitch, factor, strokes);
    }

    public Manner withStrokes(int count) {
        return new Manner(pitch, tempo, count);
    }
}
