package avcap.studio.bulk;

import avcap.studio.annotation.Status;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;

/** Where clips stand, in words. */
final class StatusWords {

    private static final Words WORDS = UiResources.studioWords();

    private StatusWords() {}

    /** Such as "Draft → Accepted", or only "Draft" where nothing changes. */
    static String way(Status from, Status to) {
        return from == to ? of(from) : of(from) + " → " + of(to);
    }

    private static String of(Status status) {
        return WORDS.text("status." + status.name().toLowerCase(Locale.ROOT));
    }
}
