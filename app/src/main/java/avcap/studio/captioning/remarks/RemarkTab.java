package avcap.studio.captioning.remarks;

import java.util.Locale;

/** A page of the card. */
public enum RemarkTab {
    HISTORY("fth-clock"),
    NOTES("fth-message-square"),
    TAGS("fth-tag"),
    SEGMENTS("fth-columns");

    private final String icon;

    RemarkTab(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /** Such as {@code history}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
