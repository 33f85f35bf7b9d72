package avcap.samples.sound;

import java.util.SplittableRandom;

/** Sounds that a recording has in it and nobody listens to. */
public final class Beds {

    private Beds() {}

    public static void mainsHum(Tape tape, Manner manner, SplittableRandom chance) {
        double mains = chance.nextBoolean() ? 50 : 60;
        tape.tone(0, tape.seconds(), Wave.MAINS, Curve.steady(mains), Curve.steady(1));
    }

    /** A fan somewhere in the building. */
    public static void roomHum(Tape tape, Manner manner, SplittableRandom chance) {
        double length = tape.seconds();
        Curve level = Curve.sway(1, 0.1, chance.nextDouble(0.1, 0.3), 0);
        tape.noise(0, length, chance.nextInt(), level, Band.of(140, 130, 1));
    }

    /** An old record. */
    public static void crackle(Tape tape, Manner manner, SplittableRandom chance) {
        Curve level = Curve.steady(1);
        tape.patter(
                0,
                tape.seconds(),
                chance.nextInt(),
                chance.nextDouble(4, 9),
                level,
                Band.of(2600, 3000, 1),
                Band.of(5200, 3000, 0.7));
    }
}
