package avcap.samples.sound;

import java.util.SplittableRandom;

/** Animals of the farm. */
public final class Farm {

    /** The notes of a crow: share of its length, pitch at the start and at the end. */
    private static final double[][] CROW = {{0.13, 0.85, 0.95}, {0.1, 1.1, 1.05}, {0.15, 1.0, 1.2}, {0.62, 1.5, 0.8}};

    private static final Band[] BEAK = {Band.of(1700, 500, 1), Band.of(3000, 700, 0.7)};

    private Farm() {}

    public static void rooster(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(520, 640) * manner.pitch();
        for (Pace.Call call : new Pace(1.1, 1.4, 0.4, 0.8).calls(tape, manner, chance)) {
            double time = call.start();
            for (double[] note : CROW) {
                double length = note[0] * call.length();
                Curve sweep = Curve.line(pitch * note[1], pitch * note[2], length);
                tape.tone(
                        time, length * 0.93, Wave.REED, sweep, Curve.swell(length * 0.93, 0.015, 0.35 * length), BEAK);
                time += length;
            }
        }
    }

    public static void cow(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(105, 140) * manner.pitch();
        double mouth = Math.pow(manner.pitch(), 0.8);
        for (Pace.Call call : new Pace(1.0, 1.5, 0.4, 0.8).calls(tape, manner, chance)) {
            double length = call.length();
            Curve glide = Curve.arch(pitch * 0.8, pitch * 1.25, pitch * 0.85, 0.45, length);
            Curve level = Curve.swell(length, 0.25 * length, 0.3 * length);
            Band[] muzzle = {
                Band.of(250 * mouth, 90, 1), Band.of(520 * mouth, 130, 0.9), Band.of(1000 * mouth, 180, 0.25)
            };
            tape.tone(call.start(), length, Wave.GLOTTIS, glide, level, muzzle);
        }
    }

    public static void sheep(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(290, 360) * manner.pitch();
        double quaver = chance.nextDouble(8, 10.5);
        Band[] muzzle = {Band.of(850, 160, 1), Band.of(1750, 250, 0.9), Band.of(2700, 300, 0.6)};
        for (Pace.Call call : new Pace(0.7, 1.0, 0.35, 0.7).calls(tape, manner, chance)) {
            double length = call.length();
            Curve level = Curve.swell(length, 0.05, 0.2).times(Curve.sway(0.55, 0.45, quaver, 0));
            tape.tone(
                    call.start(),
                    length,
                    Wave.GLOTTIS,
                    Curve.line(pitch * 1.06, pitch * 0.92, length).trembling(0.04, quaver),
                    level,
                    muzzle);
        }
    }

    public static void duck(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(165, 215) * manner.pitch();
        if (manner.strokes() > 0) {
            for (Pace.Call call : new Pace(0.2, 0.26, 0, 0).calls(tape, manner, chance)) {
                quack(tape, chance, call, pitch);
            }
            return;
        }
        for (Pace.Call row : new Pace(0.6, 1.2, 0.3, 0.6).calls(tape, manner, chance)) {
            for (double time = row.start(); time < row.start() + row.length(); time += chance.nextDouble(0.27, 0.33)) {
                quack(tape, chance, new Pace.Call(time, 0.18), pitch * chance.nextDouble(0.94, 1.06));
            }
        }
    }

    private static void quack(Tape tape, SplittableRandom chance, Pace.Call call, double pitch) {
        double length = call.length();
        Band[] bill = {Band.of(1150, 130, 1), Band.of(2350, 200, 0.9), Band.of(3300, 300, 0.4)};
        Curve level = Curve.swell(length, 0.01, 0.6 * length);
        tape.tone(call.start(), length, Wave.BUZZ, Curve.line(pitch * 1.2, pitch * 0.75, length), level, bill);
        tape.noise(call.start(), length, chance.nextInt(), level.times(0.35), bill);
    }

    /** Hooves on stone: hollow knocks, two by two. */
    public static void horse(Tape tape, Manner manner, SplittableRandom chance) {
        double beat = chance.nextDouble(0.3, 0.36) / manner.tempo();
        double hoof = chance.nextDouble(0.92, 1.08) * manner.pitch();
        boolean near = true;
        double time = 0;
        while (time < tape.seconds() - 0.08) {
            double hertz = (near ? 980 : 720) * hoof;
            tape.ring(time, hertz, 1, 0.07);
            tape.ring(time, hertz * 1.62, 0.55, 0.05);
            tape.noise(time, 0.012, chance.nextInt(), Curve.decay(0.015).times(0.8), Band.of(2 * hertz, 900, 1));
            time += beat * (near ? 0.78 : 1.22) * chance.nextDouble(0.98, 1.02);
            near = !near;
        }
    }
}
