package avcap.studio.keys;

import avcap.ui.UiResources;
import java.util.Locale;

/** Why a chord is left to what it does anyway. */
public enum Refusal {
    /** It is a character of the text. */
    WRITES,
    /** It moves the caret, deletes, copies. */
    EDITS,
    /** It goes to the next control, from everywhere. */
    MOVES_ON;

    public String sentence(String chord) {
        return UiResources.keyWords().text("refusal." + name().toLowerCase(Locale.ROOT), chord);
    }
}
