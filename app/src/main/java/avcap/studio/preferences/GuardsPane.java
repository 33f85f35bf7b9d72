package avcap.studio.preferences;

import avcap.studio.annotation.Guards;
import avcap.studio.control.KeyCap;
import avcap.studio.control.KeyedSwitch;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A row for each guard against drafts being waved through: its switch or choice, its name, and in a sentence what it does. */
public final class GuardsPane extends VBox {

    private static final Words WORDS = UiResources.guardWords();

    public GuardsPane(GuardsViewModel model) {
        super(16);
        setId("guards");
        getChildren()
                .addAll(
                        Labels.wrapping(WORDS.text("note"), "text-small", "muted"),
                        row("listen", toggle("listen", model.wholeListenProperty())),
                        row("blind", toggle("blind", model.blindFirstProperty())),
                        row("plant", shares(model.plantedProperty())),
                        Labels.problem("guards-problem", model.problemProperty()));
    }

    private static KeyedSwitch toggle(String key, BooleanProperty on) {
        KeyedSwitch toggle = new KeyedSwitch();
        toggle.getStyleClass().add(UiResources.OWN_KEYS); // Space turns it from the first moment on, and plays nothing
        toggle.setAccessibleText(WORDS.text(key + ".title") + ". " + WORDS.text(key + ".says"));
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private static ComboBox<Integer> shares(ObjectProperty<Integer> planted) {
        ComboBox<Integer> shares = new ComboBox<>(FXCollections.observableArrayList(Guards.PERCENTS));
        shares.getStyleClass().add(UiResources.OWN_KEYS);
        shares.setAccessibleText(WORDS.text("plant.title") + ". " + WORDS.text("plant.says"));
        shares.setMinWidth(USE_PREF_SIZE);
        shares.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer percent) {
                return percent == null || percent == 0 ? WORDS.text("plant.off") : WORDS.text("plant.share", percent);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("Nobody types a share");
            }
        });
        shares.valueProperty().bindBidirectional(planted);
        return shares;
    }

    private static Node row(String key, Control control) {
        control.setId("guard-" + key);
        Label title = Labels.styled(WORDS.text(key + ".title"), "section-title");
        title.setLabelFor(control);
        Label says = Labels.wrapping("", "text-small");
        KeyCap.say(says, WORDS.text(key + ".says"));
        says.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, title, says);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, words, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
