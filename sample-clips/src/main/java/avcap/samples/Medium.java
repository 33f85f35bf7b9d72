package avcap.samples;

/** What a scene was recorded with. */
public record Medium(Sound sound, Picture picture) {

    public enum Sound {
        CLEAN,
        /** Only 300 to 3400 Hz are left. */
        TELEPHONE,
        /** Dull above 5 kHz, and with holes in the spectrum where little was going on. */
        LOW_BITRATE
    }

    public enum Picture {
        CLEAN,
        /** Squares of eight pixels a side with few shades in each. */
        BLOCKY,
        /** Noise in every pixel. */
        GRAINY,
        /** Too little light. */
        DARK
    }

    public static Medium clean() {
        return new Medium(Sound.CLEAN, Picture.CLEAN);
    }
}
