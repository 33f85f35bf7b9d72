package avcap.samples;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Draws scenes from seeds; the same seed gives the same scene on every machine and at every time.
 *
 * <p>Seeds are split into ranges that never meet, so that a model is measured on scenes it was not trained on. Held-out
 * scenes may also put together what no other scene does, see {@link Unseen}.
 */
public final class SceneGenerator {

    /** Training scenes have seeds from 0 to here, excluded. */
    public static final long TRAINING_END = 9_000_000;
    /** Scenes that tell when to stop training have seeds from here to {@link #HELD_OUT_START}. */
    public static final long VALIDATION_START = 9_000_000;
    /** Held-out scenes have seeds from here to {@link #CLIPS_START}. */
    public static final long HELD_OUT_START = 10_000_000;
    /** The committed clips have seeds from here on. */
    public static final long CLIPS_START = 20_000_000;

    private SceneGenerator() {}

    /** @param seed not negative */
    public static Scene scene(long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("A scene's seed must not be negative, is " + seed);
        }
        return new SceneDraw(seed, isHeldOut(seed)).scene();
    }

    /**
     * The scenes asked for among those from a held-out seed on, until their range ends.
     *
     * @throws IllegalArgumentException if the seed is not held out
     */
    static Stream<Scene> heldOut(long firstSeed, Novelty novelty) {
        if (!isHeldOut(firstSeed)) {
            throw new IllegalArgumentException("held-out scenes have seeds from " + HELD_OUT_START + " to "
                    + CLIPS_START + ", and not " + firstSeed);
        }
        return LongStream.range(firstSeed, CLIPS_START)
                .mapToObj(SceneGenerator::scene)
                .filter(novelty::holds);
    }

    private static boolean isHeldOut(long seed) {
        return seed >= HELD_OUT_START && seed < CLIPS_START;
    }
}
