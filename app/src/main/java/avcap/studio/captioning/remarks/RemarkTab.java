package avcap.studio.captioning.remarks;

import java.util.Locale;

/** A page of the card. */
public enum RemarkTab {
    HISTORY("fth-clock", "Ctrl+Shift+H"),
    NOTES("fth-message-square", "Ctrl+Shift+N"),
    TAGS("fth-tag", "Ctrl+Shift+T"),
    SEGMENTS("fth-columns", "Ctrl+Shift+G");

    private final String icon;
    private final String keys;

    RemarkTab(String icon, String keys) {
        this.icon = icon;
        this.keys = keys;
    }

    String icon() {
        return icon;
    }

    /** The studio's own key for it. */
    String keys() {
        return keys;
    }

    /** Such as {@code history}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
