package avcap.studio.attention;

import java.util.Locale;

/** Where a word leaned most, as a letter: never by colour alone. */
enum Source {
    SOUND,
    PICTURE,
    BOTH,
    WORDS;

    /** Share below which neither stream counts as a source: the word came from habit. */
    private static final double LEAST = .15;

    /** How much larger one stream's share must be to stand alone. */
    private static final double CLEARLY = 2;

    static Source of(Shares shares) {
        if (shares.sound() + shares.picture() < LEAST) {
            return WORDS;
        }
        if (shares.sound() > CLEARLY * shares.picture()) {
            return SOUND;
        }
        return shares.picture() > CLEARLY * shares.sound() ? PICTURE : BOTH;
    }

    String wordKey() {
        return "attention.tag." + name().toLowerCase(Locale.ROOT);
    }

    String style() {
        return "tag-" + name().toLowerCase(Locale.ROOT);
    }
}
