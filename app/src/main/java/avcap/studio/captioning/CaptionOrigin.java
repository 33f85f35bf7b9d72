package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Revision;
import java.util.Locale;

/** Where the text in the editor comes from. */
enum CaptionOrigin {
    NOTHING,
    MACHINE,
    IMPORTED,
    EDITED,
    ACCEPTED;

    static CaptionOrigin of(Drafting found) {
        if (found.isDraft()) {
            return EDITED;
        }
        return found.base().map(Revision::origin).map(CaptionOrigin::of).orElse(NOTHING);
    }

    private static CaptionOrigin of(Origin origin) {
        return switch (origin) {
            case MACHINE -> MACHINE;
            case IMPORT -> IMPORTED;
            case HUMAN -> ACCEPTED;
        };
    }

    String wordKey() {
        return "origin." + name().toLowerCase(Locale.ROOT);
    }
}
