package avcap.samples.sound;

import java.util.SplittableRandom;

/**
 * One kind of sound: fills a tape from its first to its last second, at any level.
 *
 * <p>An instrument heeds what of a manner it can and leaves the rest.
 */
@FunctionalInterface
public interface Instrument {

    void play(Tape tape, Manner manner, SplittableRandom chance);
}
