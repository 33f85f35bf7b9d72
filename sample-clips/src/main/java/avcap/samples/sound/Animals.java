package avcap.samples.sound;

import java.util.SplittableRandom;

/** Animal calls. */
public final class Animals {

    private Animals() {}

    public static void dog(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(230, 340) * manner.pitch();
        double throat = Math.pow(manner.pitch(), 0.8);
        if (manner.strokes() > 0) {
            for (Pace.Call call : Pace.every(0, 0).calls(tape, manner, chance)) {
                bark(tape, chance, call.start(), pitch, throat);
            }
            return;
        }
        double time = 0;
        while (time < tape.seconds() - 0.2) {
            int barks = chance.nextInt(2, 4);
            for (int b = 0; b < barks; b++) {
                bark(tape, chance, time, pitch * chance.nextDouble(0.92, 1.08), throat);
                time += chance.nextDouble(0.3, 0.4);
            }
            time += chance.nextDouble(0.25, 0.6);
        }
    }

    private static void bark(Tape tape, SplittableRandom chance, double time, double pitch, double throat) {
        double length = 0.19;
        Curve level = Curve.swell(length, 0.012, 0.12);
        Band[] formants = {
            Band.of(650 * throat, 220, 1), Band.of(1350 * throat, 350, 0.8), Band.of(2600 * throat, 600, 0.35)
        };
        tape.tone(
                time,
                length,
                Wave.GLOTTIS,
                Curve.arch(pitch * 1.1, pitch * 1.7, pitch * 0.7, 0.25, length),
                level,
                formants);
        tape.noise(time, length, chance.nextInt(), level.times(0.9), formants);
    }

    public static void cat(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(480, 600) * manner.pitch();
        double mouth = Math.pow(manner.pitch(), 0.8);
        for (Pace.Call call : new Pace(0.6, 0.95, 0.35, 0.9).calls(tape, manner, chance)) {
            double length = call.length();
            Curve glide = Curve.arch(pitch * 0.85, pitch * 1.3, pitch * 0.7, 0.4, length);
            Curve opening = Curve.swell(length, 0.3 * length, 0.55 * length);
            tape.tone(
                    call.start(),
                    length,
                    Wave.THROAT,
                    glide,
                    opening,
                    Band.of(1250 * mouth, 300, 1),
                    Band.of(3400 * mouth, 500, 0.4));
            tape.tone(
                    call.start(),
                    length,
                    Wave.SINE,
                    glide,
                    Curve.swell(length, 0.1, 0.2).times(0.5));
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
        double pitch = chance.nextDouble(330, 410) * manner.pitch();
        for (Pace.Call call : new Pace(0.3, 0.55, 0.12, 0.45).calls(tape, manner, chance)) {
            double length = call.length();
            Curve glide = Curve.arch(pitch * 0.93, pitch * 1.03, pitch * 0.9, 0.4, length);
            Curve level = Curve.swell(length, 0.25 * length, 0.45 * length);
            tape.tone(call.start(), length, Wave.SINE, glide, level);
            tape.tone(call.start(), length, Wave.SINE, seconds -> 2 * glide.at(seconds), level.times(0.08));
            tape.noise(call.start(), length, chance.nextInt(), level.times(0.25), Band.of(pitch, 120, 1));
        }
    }

    /** A croak: a rattle of pulses. */
    public static void frog(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(190, 230) * manner.pitch();
        double pulses = chance.nextDouble(24, 30);
        double sac = Math.pow(manner.pitch(), 0.8);
        Band[] throat = {Band.of(480 * sac, 160, 1), Band.of(1050 * sac, 250, 0.9), Band.of(2100 * sac, 300, 0.3)};
        for (Pace.Call call : new Pace(0.35, 0.55, 0.25, 0.5).calls(tape, manner, chance)) {
            double length = call.length();
            Curve rattle = seconds -> Math.pow(0.5 + 0.5 * Math.sin(2 * Math.PI * pulses * seconds), 3);
            Curve level = Curve.swell(length, 0.05, 0.1).times(rattle);
            tape.tone(call.start(), length, Wave.GLOTTIS, Curve.line(pitch, pitch * 1.25, length), level, throat);
            tape.noise(call.start(), length, chance.nextInt(), level.times(0.4), throat);
        }
    }
}
