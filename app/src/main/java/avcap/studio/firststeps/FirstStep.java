package avcap.studio.firststeps;

import java.util.Locale;

/** One of the things to try first, in the order they are offered in. */
public enum FirstStep {
    LOOK,
    CORRECT,
    EXPORT;

    /** How files and sentences name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
