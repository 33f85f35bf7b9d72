package avcap.samples.sound;

import java.util.SplittableRandom;

/** Guitar, door, ball and fire. */
public final class Household {

    private Household() {}

    public static void guitar(Tape tape, Manner manner, SplittableRandom chance) {
        Strikes.bell(tape, manner, chance);
    }

    public static void door(Tape tape, Manner manner, SplittableRandom chance) {
        Strikes.hammer(tape, manner, chance);
    }

    public static void ball(Tape tape, Manner manner, SplittableRandom chance) {
        Strikes.drum(tape, manner, chance);
    }

    public static void fire(Tape tape, Manner manner, SplittableRandom chance) {
        Weather.rain(tape, manner, chance);
    }
}
