package avcap.samples.sound;

import java.util.SplittableRandom;

/** Animals of the farm. */
public final class Farm {

    private Farm() {}

    public static void rooster(Tape tape, Manner manner, SplittableRandom chance) {
        Animals.cat(tape, manner, chance);
    }

    public static void cow(Tape tape, Manner manner, SplittableRandom chance) {
        Voices.man(tape, manner, chance);
    }

    public static void sheep(Tape tape, Manner manner, SplittableRandom chance) {
        Voices.baby(tape, manner, chance);
    }

    public static void duck(Tape tape, Manner manner, SplittableRandom chance) {
        Animals.dog(tape, manner, chance);
    }

    public static void horse(Tape tape, Manner manner, SplittableRandom chance) {
        Strikes.footsteps(tape, manner, chance);
    }
}
