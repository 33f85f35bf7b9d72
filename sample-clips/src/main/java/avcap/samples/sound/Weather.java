package avcap.samples.sound;

import java.util.SplittableRandom;

/** Rain, wind and running water: noise whose colour and grain differ. */
public final class Weather {

    private Weather() {}

    public static void rain(Tape tape, Manner manner, SplittableRandom chance) {
        double length = tape.seconds();
        Curve level = Curve.swell(length, 0.2, 0.3);
        tape.noise(0, length, chance.nextInt(), level.times(0.8), Band.of(5200, 4000, 1), Band.of(2400, 2500, 0.35));
        tape.patter(0, length, chance.nextInt(), 90, level.times(4), Band.of(4200, 1600, 1), Band.of(6300, 1800, 1));
    }

    public static void wind(Tape tape, Manner manner, SplittableRandom chance) {
        double length = tape.seconds();
        double gust = chance.nextDouble(0.22, 0.4);
        double phase = chance.nextDouble(6);
        Curve level = Curve.swell(length, 0.3, 0.4);
        tape.noise(0, length, chance.nextInt(), level.times(Curve.sway(0.6, 0.4, gust, phase)), Band.of(330, 90, 2.4));
        tape.noise(
                0,
                length,
                chance.nextInt(),
                level.times(Curve.sway(0.4, 0.35, gust, phase + 1.6)),
                Band.of(610, 130, 2.4));
        tape.noise(0, length, chance.nextInt(), level.times(0.5), Band.of(180, 160, 1));
    }

    public static void water(Tape tape, Manner manner, SplittableRandom chance) {
        double length = tape.seconds();
        tape.noise(0, length, chance.nextInt(), Curve.swell(length, 0.15, 0.2).times(0.3), Band.of(1500, 1300, 1));
        for (double time = 0; time < length - 0.05; time += chance.nextDouble(0.012, 0.06)) {
            double bubble = chance.nextDouble(0.025, 0.06);
            double hertz = chance.nextDouble(450, 1300);
            tape.tone(
                    time,
                    bubble,
                    Wave.SINE,
                    Curve.line(hertz, hertz * 1.5, bubble),
                    Curve.swell(bubble, 0.005, 0.02).times(chance.nextDouble(0.1, 0.45)));
        }
    }

    /** Claps that roll away before the next comes. */
    public static void thunder(Tape tape, Manner manner, SplittableRandom chance) {
        double time = 0;
        while (time < tape.seconds() - 0.3) {
            double length = chance.nextDouble(1.8, 2.6);
            double roll = chance.nextDouble(3, 5);
            Curve fading = Curve.swell(length, 0.03, length).times(Curve.sway(0.7, 0.3, roll, chance.nextDouble(6)));
            Curve rolling = fading.times(Curve.sway(0.75, 0.25, roll * 1.7, chance.nextDouble(6)));
            tape.noise(time, length, chance.nextInt(), rolling.times(1.5), Band.of(75, 60, 1.6), Band.of(160, 120, 1));
            tape.noise(time, 0.7, chance.nextInt(), Curve.decay(0.9).times(0.8), Band.of(500, 700, 1));
            time += length * chance.nextDouble(0.75, 0.95);
        }
    }
}
