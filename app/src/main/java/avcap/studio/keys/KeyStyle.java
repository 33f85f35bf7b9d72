package avcap.studio.keys;

import java.util.Locale;

/** How keys are printed on the keyboards of a system. */
public enum KeyStyle {
    /** Ctrl+Shift+P. */
    WORDS,
    /** ⇧⌘P. */
    SYMBOLS;

    /** As this system prints them. */
    public static KeyStyle ofThisSystem() {
        return of(System.getProperty("os.name", ""));
    }

    static KeyStyle of(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("mac") ? SYMBOLS : WORDS;
    }
}
