package avcap.studio.preferences;

import avcap.studio.annotation.Guards;
import avcap.studio.session.Guarding;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What the open project does against drafts being waved through, to be switched. */
public final class GuardsViewModel {

    private final Guarding guarding;
    private final BooleanProperty wholeListen = new SimpleBooleanProperty(this, "wholeListen");
    private final BooleanProperty blindFirst = new SimpleBooleanProperty(this, "blindFirst");

    public GuardsViewModel(Guarding guarding) {
        this.guarding = guarding;
        follow(wholeListen, Guards::wholeListen, Guards::withWholeListen);
        follow(blindFirst, Guards::blindFirst, Guards::withBlindFirst);
    }

    /** Whether a clip is accepted only once all of its sound was played. */
    BooleanProperty wholeListenProperty() {
        return wholeListen;
    }

    /** Whether the draft is held back until a person has written. */
    BooleanProperty blindFirstProperty() {
        return blindFirst;
    }

    /** Why a choice was not kept, one sentence; empty if it was. */
    ReadOnlyStringProperty problemProperty() {
        return guarding.problemProperty();
    }

    private void follow(BooleanProperty shown, Function<Guards, Boolean> of, BiFunction<Guards, Boolean, Guards> with) {
        guarding.guardsProperty().subscribe(now -> shown.set(of.apply(now)));
        shown.addListener((observed, before, now) -> {
            if (!of.apply(guarding.guards()).equals(now)) {
                guarding.use(with.apply(guarding.guards(), now));
            }
        });
    }
}
