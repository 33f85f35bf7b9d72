package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Status;
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

    /** Of what a person wrote where nothing else is shown. */
    static CaptionOrigin ofWriting(String text) {
        return text.isBlank() ? NOTHING : EDITED;
    }

    private static CaptionOrigin of(Origin origin) {
        return switch (origin) {
            case MACHINE -> MACHINE;
            case IMPORT -> IMPORTED;
            case HUMAN -> ACCEPTED;
        };
    }

    /** Where a clip stands whose first caption comes from here. */
    Status status() {
        return switch (this) {
            case NOTHING -> Status.NEW;
            case MACHINE, IMPORTED -> Status.DRAFT;
            case EDITED -> Status.EDITING;
            case ACCEPTED -> Status.ACCEPTED;
        };
    }

    String wordKey() {
        return "origin." + name().toLowerCase(Locale.ROOT);
    }
}
