package avcap.samples.sound;

import java.util.SplittableRandom;

/** Machines that run on: engine, train, helicopter, saw. */
public final class Machines {

    private Machines() {}

    public static void engine(Tape tape, Manner manner, SplittableRandom chance) {
        double turns = chance.nextDouble(24, 34) * manner.pitch();
        double body = Math.pow(manner.pitch(), 0.8);
        double length = tape.seconds();
        Curve pitch = Curve.sway(turns, turns * 0.03, chance.nextDouble(0.4, 0.9), chance.nextDouble(6));
        Curve level = Curve.swell(length, 0.15, 0.2).trembling(0.2, turns / 4);
        tape.tone(
                0,
                length,
                Wave.FIRING,
                pitch,
                level,
                Band.of(95 * body, 60, 1.6),
                Band.of(210 * body, 120, 1.2),
                Band.of(480 * body, 300, 1));
        tape.noise(0, length, chance.nextInt(), level.times(0.3), Band.of(300 * body, 300, 1));
    }

    public static void train(Tape tape, Manner manner, SplittableRandom chance) {
        double length = tape.seconds();
        double size = manner.pitch();
        Curve passing = Curve.swell(length, 0.4, 0.4);
        tape.noise(0, length, chance.nextInt(), passing, Band.of(110 * size, 90, 1.6), Band.of(380 * size, 400, 0.5));
        double every = chance.nextDouble(0.5, 0.7);
        for (double time = 0.1; time < length - 0.3; time += every) {
            for (double axle : new double[] {0, 0.12}) {
                tape.noise(
                        time + axle,
                        0.07,
                        chance.nextInt(),
                        Curve.decay(0.08).times(2.2),
                        Band.of(820 * size, 350, 1.5));
                tape.ring(time + axle, 2150 * size, 0.1, 0.06);
            }
        }
    }

    public static void helicopter(Tape tape, Manner manner, SplittableRandom chance) {
        double chops = chance.nextDouble(10.5, 13.5);
        double length = tape.seconds();
        Curve blades = seconds -> Math.pow(0.5 + 0.5 * Math.sin(2 * Math.PI * chops * seconds), 3);
        Curve level = Curve.swell(length, 0.2, 0.2);
        tape.noise(0, length, chance.nextInt(), blades.times(level), Band.of(140, 120, 1.6), Band.of(600, 700, 1));
        tape.tone(0, length, Wave.SINE, Curve.steady(chance.nextDouble(1500, 1900)), level.times(0.035));
    }

    public static void saw(Tape tape, Manner manner, SplittableRandom chance) {
        double stroke = chance.nextDouble(0.28, 0.4) / manner.tempo();
        boolean forward = true;
        for (double time = 0; time < tape.seconds() - 0.1; time += stroke * chance.nextDouble(0.95, 1.05)) {
            double length = stroke * 0.85;
            double hertz = forward ? 3100 : 2200;
            Curve teeth = Curve.swell(length, 0.3 * length, 0.3 * length).trembling(0.7, forward ? 95 : 70);
            tape.noise(
                    time,
                    length,
                    chance.nextInt(),
                    forward ? teeth : teeth.times(0.6),
                    Band.of(hertz, 900, 1),
                    Band.of(hertz * 1.9, 1500, 0.8));
            forward = !forward;
        }
    }
}
