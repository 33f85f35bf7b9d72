package avcap.samples.sound;

import java.util.SplittableRandom;

/** Things made to be heard: siren, horn, whistle, telephone. */
public final class Signals {

    private Signals() {}

    public static void siren(Tape tape, Manner manner, SplittableRandom chance) {
        double period = chance.nextDouble(1.6, 3);
        double low = chance.nextDouble(480, 600);
        double high = low * chance.nextDouble(2, 2.4);
        Curve wail = Curve.sway((low + high) / 2, (high - low) / 2, 1 / period, -Math.PI / 2);
        double length = tape.seconds();
        tape.tone(0, length, Wave.SINE, wail, Curve.swell(length, 0.1, 0.2));
        tape.tone(
                0,
                length,
                Wave.SINE,
                seconds -> 3 * wail.at(seconds),
                Curve.swell(length, 0.1, 0.2).times(0.3));
    }

    public static void horn(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(290, 350);
        for (Pace.Call call : new Pace(0.35, 1, 0.2, 0.5).calls(tape, manner, chance)) {
            double time = call.start();
            double length = call.length();
            Curve level = Curve.swell(length, 0.02, 0.05);
            tape.tone(time, length, Wave.REED, Curve.steady(pitch), level);
            tape.tone(time, length, Wave.REED, Curve.steady(pitch * 1.26), level.times(0.9));
        }
    }

    public static void whistle(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(2500, 3100);
        for (Pace.Call call : new Pace(0.4, 1.1, 0.2, 0.5).calls(tape, manner, chance)) {
            double time = call.start();
            double length = call.length();
            Curve level = Curve.swell(length, 0.04, 0.08).trembling(0.5, 38);
            tape.tone(time, length, Wave.SINE, Curve.steady(pitch).trembling(0.03, 38), level);
            tape.noise(time, length, chance.nextInt(), level, Band.of(pitch, 500, 0.8));
        }
    }

    public static void phone(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(950, 1200);
        for (Pace.Call call : new Pace(0.75, 0.95, 0.4, 0.6).calls(tape, manner, chance)) {
            double time = call.start();
            double length = call.length();
            Curve warble = seconds -> (int) (seconds / 0.05) % 2 == 0 ? pitch : pitch * 1.335;
            tape.tone(time, length, Wave.SINE, warble, Curve.swell(length, 0.01, 0.03));
            tape.tone(
                    time,
                    length,
                    Wave.SINE,
                    seconds -> 2 * warble.at(seconds),
                    Curve.swell(length, 0.01, 0.03).times(0.45));
            tape.tone(
                    time,
                    length,
                    Wave.SINE,
                    seconds -> 5 * warble.at(seconds),
                    Curve.swell(length, 0.01, 0.03).times(0.2));
        }
    }

    /** Four short beeps and a pause. */
    public static void alarm(Tape tape, Manner manner, SplittableRandom chance) {
        double pitch = chance.nextDouble(3250, 3600) * manner.pitch();
        double beep = chance.nextDouble(0.085, 0.1) / manner.tempo();
        for (double time = 0; time < tape.seconds() - beep; time += 12 * beep) {
            for (int b = 0; b < 4; b++) {
                Curve level = Curve.swell(beep, 0.005, 0.005);
                tape.tone(time + 2 * b * beep, beep, Wave.SINE, Curve.steady(pitch), level);
                tape.tone(time + 2 * b * beep, beep, Wave.SINE, Curve.steady(2 * pitch), level.times(0.35));
            }
        }
    }
}
