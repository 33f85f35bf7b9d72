package avcap.samples.sound;

import java.util.SplittableRandom;

/** Animal calls. */
public final class Animals {

    private Animals() {}

    public static void dog(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(230, 340);
        double time = 0;
        while (time < tape.seconds() - 0.2) {
            int barks = chance.nextInt(2, 4);
            for (int b = 0; b < barks; b++) {
                bark(tape, chance, time, pitch * chance.nextDouble(0.92, 1.08));
                time += chance.nextDouble(0.3, 0.4);
            }
            time += chance.nextDouble(0.25, 0.6);
        }
    }

    private static void bark(Tape tape, SplittableRandom chance, double time, double pitch) {
        double length = 0.19;
        Curve level = Curve.swell(length, 0.012, 0.12);
        Band[] throat = {Band.of(650, 220, 1), Band.of(1350, 350, 0.8), Band.of(2600, 600, 0.35)};
        tape.tone(
                time,
                length,
                Wave.GLOTTIS,
                Curve.arch(pitch * 1.1, pitch * 1.7, pitch * 0.7, 0.25, length),
                level,
                throat);
        tape.noise(time, length, chance.nextInt(), level.times(0.9), throat);
    }

    public static void cat(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(480, 600);
        double time = 0;
        while (time < tape.seconds() - 0.3) {
            double length = chance.nextDouble(0.6, 0.95);
            Curve glide = Curve.arch(pitch * 0.85, pitch * 1.3, pitch * 0.7, 0.4, length);
            Curve mouthOpens = Curve.swell(length, 0.3 * length, 0.55 * length);
            tape.tone(time, length, Wave.THROAT, glide, mouthOpens, Band.of(1250, 300, 1), Band.of(3400, 500, 0.4));
            tape.tone(
                    time,
                    length,
                    Wave.SINE,
                    glide,
                    Curve.swell(length, 0.1, 0.2).times(0.5));
            time += length + chance.nextDouble(0.35, 0.9);
        }
    }

    public static void birds(Tape tape, Manner manner, SplittableRandom chance) {
        double time = 0;
        while (time < tape.seconds() - 0.1) {
            int notes = chance.nextInt(3, 7);
            double low = chance.nextDouble(2800, 4200);
            double high = Math.min(6900, low * chance.nextDouble(1.25, 1.7));
            boolean rising = chance.nextBoolean();
            double length = chance.nextDouble(0.06, 0.12);
            for (int n = 0; n < notes; n++) {
                Curve sweep = rising ? Curve.line(low, high, length) : Curve.line(high, low, length);
                tape.tone(time, length, Wave.SINE, sweep, Curve.swell(length, 0.015, 0.03));
                time += length + chance.nextDouble(0.03, 0.06);
            }
            time += chance.nextDouble(0.15, 0.5);
        }
    }

    public static void owl(Tape tape, Manner manner, SplittableRandom chance) {
        cat(tape, manner, chance);
    }

    public static void frog(Tape tape, Manner manner, SplittableRandom chance) {
        dog(tape, manner, chance);
    }
}
