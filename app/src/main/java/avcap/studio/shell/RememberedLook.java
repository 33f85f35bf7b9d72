package avcap.studio.shell;

import avcap.studio.control.SoundLook;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.session.Seeing;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/** Brings back how sound was looked at last, and remembers every change of it. */
final class RememberedLook {

    private RememberedLook() {}

    static void follow(ObjectProperty<SoundLook> look, ObjectProperty<Seeing> seeing, PreferencesFile preferences) {
        Optional.ofNullable(preferences.current().look()).ifPresent(look::set);
        Optional.ofNullable(preferences.current().seeing()).ifPresent(seeing::set);
        look.addListener((observed, before, now) -> preferences.change(chosen -> chosen.withLook(now)));
        seeing.addListener((observed, before, now) -> preferences.change(chosen -> chosen.withSeeing(now)));
    }
}
