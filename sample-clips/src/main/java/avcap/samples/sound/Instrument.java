package avcap.samples.sound;

import java.util.SplittableRandom;

/** One kind of sound: fills a tape from its first to its last second, at any level. */
@FunctionalInterface
public interface Instrument {

    void play(Tape tape, SplittableRandom chance);
}
