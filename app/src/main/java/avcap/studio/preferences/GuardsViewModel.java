package avcap.studio.preferences;

import avcap.studio.annotation.Guards;
import avcap.studio.session.Guarding;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the open project does against drafts being waved through, to be switched. */
public final class GuardsViewModel {

    private final Guarding guarding;
    private final BooleanProperty wholeListen = new SimpleBooleanProperty(this, "wholeListen");
    private final BooleanProperty blindFirst = new SimpleBooleanProperty(this, "blindFirst");
    private final ObjectProperty<Integer> planted = new SimpleObjectProperty<>(this, "planted", 0);

    public GuardsViewModel(Guarding guarding) {
        this.guarding = guarding;
        follow(wholeListen, Guards::wholeListen, Guards::withWholeListen);
        follow(blindFirst, Guards::blindFirst, Guards::withBlindFirst);
        follow(planted, Guards::plantedPercent, Guards::withPlantedPercent);
    }

    /** Whether a clip is accepted only once all of its sound was played. */
    BooleanProperty wholeListenProperty() {
        return wholeListen;
    }

    /** Whether the draft is held back until a person has written. */
    BooleanProperty blindFirstProperty() {
        return blindFirst;
    }

    /** Of how many clips in a hundred a draft with a wrong word is shown; 0 is none. */
    ObjectProperty<Integer> plantedProperty() {
        return planted;
    }

    /** Why a choice was not kept, one sentence; empty if it was. */
    ReadOnlyStringProperty problemProperty() {
        return guarding.problemProperty();
    }

    private <T> void follow(Property<T> shown, Function<Guards, T> of, BiFunction<Guards, T, Guards> with) {
        guarding.guardsProperty().subscribe(now -> shown.setValue(of.apply(now)));
        shown.addListener((observed, before, now) -> {
            if (!of.apply(guarding.guards()).equals(now)) {
                guarding.use(with.apply(guarding.guards(), now));
            }
        });
    }
}
