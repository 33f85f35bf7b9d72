package avcap.samples.sound;

import java.util.SplittableRandom;

/** Things that are struck: each blow rings in its own partials. */
public final class Strikes {

    /** Hum, prime, minor third, fifth, octave and above: the partials of a church bell, with weight and decay. */
    private static final double[][] BELL = {
        {0.5, 0.5, 1.3}, {1, 0.9, 1.1}, {1.2, 0.6, 0.9}, {1.5, 0.4, 0.7}, {2, 1, 0.8}, {2.66, 0.5, 0.5}, {4.1, 0.4, 0.3}
    };

    /** A tone that begins at full height clicks. */
    private static final Curve ATTACK = Curve.swell(1, 0.004, 0.1);

    private Strikes() {}

    public static void bell(Tape tape, Manner manner, SplittableRandom chance) {
        double prime = chance.nextDouble(420, 680) * manner.pitch();
        double every = chance.nextDouble(0.9, 1.35);
        double decay = chance.nextDouble(1.6, 2.4);
        if (manner.strokes() > 0) {
            decay = Math.min(decay, 0.8 * tape.seconds() / manner.strokes());
        }
        for (Pace.Call call : Pace.every(every * 0.97, every * 1.03).calls(tape, manner, chance)) {
            for (double[] partial : BELL) {
                tape.ring(call.start(), prime * partial[0], partial[1], decay * partial[2]);
            }
        }
    }

    public static void drum(Tape tape, Manner manner, SplittableRandom chance) {
        double beat = chance.nextDouble(0.3, 0.46);
        double pitch = chance.nextDouble(80, 110) * manner.pitch();
        boolean isCounted = manner.strokes() > 0;
        int count = 0;
        for (Pace.Call call : Pace.every(beat, beat).calls(tape, manner, chance)) {
            boolean isStrong = isCounted || count++ % 4 == 0;
            drumBeat(tape, chance, call.start(), pitch, isStrong ? 1 : chance.nextDouble(0.45, 0.75));
            if (!isCounted && chance.nextDouble() < 0.3) {
                drumBeat(tape, chance, call.start() + beat / 2 / manner.tempo(), pitch * 1.25, 0.5);
            }
        }
    }

    private static void drumBeat(Tape tape, SplittableRandom chance, double time, double pitch, double accent) {
        double length = 0.3;
        Curve fall = seconds -> pitch * (1 + 1.2 * Math.exp(-seconds / 0.03));
        tape.tone(
                time, length, Wave.SINE, fall, Curve.decay(length).times(ATTACK).times(accent));
        double skin = 4 * pitch;
        tape.noise(time, 0.06, chance.nextInt(), Curve.decay(0.06).times(accent), Band.of(skin, 3 * pitch, 1));
    }

    public static void hammer(Tape tape, Manner manner, SplittableRandom chance) {
        double every = chance.nextDouble(0.5, 0.75);
        double pitch = chance.nextDouble(0.9, 1.12) * manner.pitch();
        for (Pace.Call call : Pace.every(every * 0.94, every * 1.06).calls(tape, manner, chance)) {
            double time = call.start();
            double blow = chance.nextDouble(0.7, 1);
            tape.ring(time, 190, blow * 0.7, 0.09);
            tape.ring(time, 1180 * pitch, blow, 0.22);
            tape.ring(time, 2730 * pitch, blow * 0.9, 0.18);
            tape.ring(time, 4310 * pitch, blow * 0.7, 0.14);
            tape.ring(time, 5960 * pitch, blow * 0.5, 0.1);
            tape.noise(time, 0.02, chance.nextInt(), Curve.decay(0.02).times(blow));
        }
    }

    public static void clock(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(0.92, 1.08) * manner.pitch();
        boolean tick = true;
        for (Pace.Call call : Pace.every(0.5, 0.5).calls(tape, manner, chance)) {
            double time = call.start();
            double hertz = (tick ? 3300 : 2350) * pitch;
            tape.ring(time, hertz, 1, 0.035);
            tape.ring(time, hertz * 1.83, 0.7, 0.025);
            tape.ring(time + 0.018, hertz * 0.6, 0.4, 0.03);
            tick = !tick;
        }
    }

    public static void footsteps(Tape tape, Manner manner, SplittableRandom chance) {
        double every = chance.nextDouble(0.46, 0.6);
        double floor = chance.nextDouble(900, 1500) * manner.pitch();
        double toe = 0.09 / manner.tempo();
        for (Pace.Call call : Pace.every(every * 0.96, every * 1.04).calls(tape, manner, chance)) {
            double time = call.start();
            tape.ring(time, 110, 0.8, 0.08);
            tape.noise(time, 0.07, chance.nextInt(), Curve.decay(0.07), Band.of(floor, 500, 1.5));
            tape.noise(time + toe, 0.05, chance.nextInt(), Curve.decay(0.06).times(0.7), Band.of(floor * 1.7, 900, 1));
        }
    }

    public static void keyboard(Tape tape, Manner manner, SplittableRandom chance) {
        for (Pace.Call row : new Pace(0.5, 1.4, 0.13, 0.4).calls(tape, manner, chance)) {
            double end = Math.min(row.start() + row.length(), tape.seconds() - 0.05);
            double time = row.start();
            while (time < end) {
                double hertz = chance.nextDouble(4200, 5600);
                double press = chance.nextDouble(0.5, 1);
                tape.noise(time, 0.012, chance.nextInt(), Curve.decay(0.012).times(press), Band.of(hertz, 1800, 1));
                tape.noise(
                        time + 0.05 / manner.tempo(),
                        0.01,
                        chance.nextInt(),
                        Curve.decay(0.012).times(press * 0.5),
                        Band.of(6400, 1500, 1));
                time += chance.nextDouble(0.1, 0.17) / manner.tempo();
            }
        }
    }
}
