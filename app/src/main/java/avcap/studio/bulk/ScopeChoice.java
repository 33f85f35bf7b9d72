package avcap.studio.bulk;

import avcap.ui.UiResources;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** One button for each set of clips that could be meant. */
final class ScopeChoice extends VBox {

    ScopeChoice(ObjectProperty<Scope> chosen, List<Scope> offered, Function<Scope, String> text) {
        super(4);
        setId("scope");
        ToggleGroup group = new ToggleGroup();
        for (Scope scope : offered) {
            RadioButton button = new RadioButton(text.apply(scope));
            button.setId("scope-" + scope.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(UiResources.OWN_KEYS);
            button.setToggleGroup(group);
            button.setSelected(scope == chosen.get());
            button.selectedProperty().addListener((observed, before, now) -> {
                if (now) {
                    chosen.set(scope);
                }
            });
            getChildren().add(button);
        }
    }
}
