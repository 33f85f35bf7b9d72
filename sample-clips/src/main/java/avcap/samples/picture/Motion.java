package avcap.samples.picture;

import java.awt.geom.AffineTransform;

/** How a thing moves while it sounds. */
public enum Motion {
    STILL,
    NOD,
    ROCK,
    HOP,
    FLUTTER,
    SWING,
    SHAKE,
    ROLL,
    STRIKE,
    STROKE;

    /**
     * The movement in the units of a drawing.
     *
     * @param seconds since the thing began to sound
     * @param amount from 0 at rest to 1
     */
    AffineTransform at(double seconds, double amount) {
        return switch (this) {
            case STILL -> new AffineTransform();
            case NOD -> AffineTransform.getTranslateInstance(0, 0.015 * amount * wave(seconds, 3));
            case ROCK -> turn(0.1 * amount * wave(seconds, 1.2), 1);
            case HOP -> AffineTransform.getTranslateInstance(0, -0.06 * amount * Math.abs(wave(seconds, 1.25)));
            case FLUTTER ->
                AffineTransform.getTranslateInstance(
                        0.04 * amount * wave(seconds, 0.6), 0.05 * amount * wave(seconds, 1.3));
            case SWING -> turn(0.28 * amount * wave(seconds, 0.9), 0);
            case SHAKE -> AffineTransform.getTranslateInstance(0.015 * amount * wave(seconds, 7), 0);
            case ROLL -> AffineTransform.getTranslateInstance(0.07 * amount * wave(seconds, 0.35), 0);
            case STRIKE -> turn(-0.5 * amount * Math.abs(wave(seconds, 0.8)), 1);
            case STROKE -> AffineTransform.getTranslateInstance(0.09 * amount * wave(seconds, 1.5), 0);
        };
    }

    private static AffineTransform turn(double radians, double aroundY) {
        return AffineTransform.getRotateInstance(radians, 0, aroundY);
    }

    static double wave(double seconds, double hertz) {
        return Math.sin(2 * Math.PI * hertz * seconds);
    }
}
