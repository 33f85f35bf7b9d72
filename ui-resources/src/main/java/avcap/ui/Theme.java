package avcap.ui;

/** A set of colours for the whole studio. */
public enum Theme {
    DARK("dark.css"),
    LIGHT("light.css");

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
