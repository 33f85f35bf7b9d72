package avcap.studio.models;

import java.util.Locale;

/** How it stands with a checkpoint. */
enum Standing {
    IN_USE,
    CHECKED,
    UNCHECKED,
    /** It no longer answers as it did. */
    CHANGED,
    NOT_USABLE;

    String wordKey() {
        return "standing." + name().toLowerCase(Locale.ROOT);
    }
}
