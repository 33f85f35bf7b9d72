package avcap.studio.keys;

import avcap.ui.UiResources;
import java.util.Locale;

/** Where the keys go: into a text, or to everything else. */
public enum Context {
    MEDIA,
    TYPING;

    /** How files name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Such as "while typing". */
    public String whileIn() {
        return UiResources.keyWords().text("while." + id());
    }

    public Context other() {
        return this == MEDIA ? TYPING : MEDIA;
    }
}
