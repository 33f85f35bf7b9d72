package avcap.samples.sound;

import java.util.SplittableRandom;

/** Guitar, door, ball and fire. */
public final class Household {

    private static final double[] ROOTS = {98, 110, 130.8, 146.8};

    private Household() {}

    /** Strummed chords: the body of each rings on, the bright part of the strings is soon over. */
    public static void guitar(Tape tape, Manner manner, SplittableRandom chance) {
        double every = chance.nextDouble(0.42, 0.6);
        double root = ROOTS[chance.nextInt(ROOTS.length)];
        int strum = 0;
        for (Pace.Call call : Pace.every(every, every * 1.04).calls(tape, manner, chance)) {
            if (strum++ % 4 == 0) {
                root = ROOTS[chance.nextInt(ROOTS.length)];
            }
            Curve chord = Curve.steady(root / 4 * manner.pitch());
            double weight = chance.nextDouble(0.7, 1);
            tape.tone(call.start(), every, Wave.CHORD, chord, Curve.decay(1.6).times(weight));
            tape.tone(call.start(), every, Wave.STRINGS, chord, Curve.decay(0.5).times(weight));
            tape.noise(call.start(), 0.03, chance.nextInt(), Curve.decay(0.03).times(0.7), Band.of(3500, 2000, 1));
        }
    }

    /** A creak: wood that sticks and slips, faster and faster, through the resonances of the leaf. */
    public static void door(Tape tape, Manner manner, SplittableRandom chance) {
        double slips = chance.nextDouble(45, 65) * manner.pitch();
        double wood = chance.nextDouble(0.92, 1.08);
        Band[] leaf = {Band.of(620 * wood, 60, 0.6), Band.of(1480 * wood, 70, 1), Band.of(2900 * wood, 110, 1)};
        for (Pace.Call call : new Pace(0.5, 0.9, 0.35, 0.7).calls(tape, manner, chance)) {
            double length = call.length();
            boolean opens = chance.nextBoolean();
            double from = opens ? slips : slips * 2.8;
            double to = opens ? slips * 3.2 : slips * 0.8;
            tape.tone(
                    call.start(),
                    length,
                    Wave.BUZZ,
                    Curve.line(from, to, length).trembling(0.09, 11),
                    Curve.swell(length, 0.06, 0.12).trembling(0.3, 17),
                    leaf);
        }
    }

    public static void ball(Tape tape, Manner manner, SplittableRandom chance) {
        double every = chance.nextDouble(0.5, 0.64);
        double pitch = chance.nextDouble(0.94, 1.06) * manner.pitch();
        for (Pace.Call call : Pace.every(every, every * 1.03).calls(tape, manner, chance)) {
            double length = 0.17;
            tape.tone(
                    call.start(),
                    length,
                    Wave.SINE,
                    Curve.line(270 * pitch, 520 * pitch, 0.12),
                    Curve.decay(0.26).times(Curve.swell(length, 0.004, 0.02)));
            tape.ring(call.start(), 118 * pitch, 0.9, 0.09);
            tape.ring(call.start(), 1640 * pitch, 0.25, 0.05);
        }
    }

    public static void fire(Tape tape, Manner manner, SplittableRandom chance) {
        double length = tape.seconds();
        Curve flames = Curve.swell(length, 0.1, 0.2).trembling(0.4, chance.nextDouble(2, 4));
        tape.noise(0, length, chance.nextInt(), flames.times(1.2), Band.of(190, 160, 1), Band.of(420, 300, 0.5));
        for (double time = 0; time < length - 0.05; time += chance.nextDouble(0.01, 0.13)) {
            double snap = chance.nextDouble(0.4, 1.6) * chance.nextDouble();
            double hertz = chance.nextDouble(900, 5500);
            tape.noise(time, 0.014, chance.nextInt(), Curve.decay(0.014).times(4.5 * snap), Band.of(hertz, 1800, 1));
        }
    }
}
