package avcap.studio.shell;

import avcap.studio.preferences.PreferencesFile;
import javafx.beans.property.BooleanProperty;

/** Brings back how much help a person wanted while typing, and remembers every change of it. */
final class RememberedHelp {

    private RememberedHelp() {}

    static void follow(BooleanProperty nextWords, PreferencesFile preferences) {
        nextWords.set(!preferences.current().nextWordsOff());
        nextWords.addListener((observed, before, now) -> preferences.change(chosen -> chosen.withNextWordsOff(!now)));
    }
}
