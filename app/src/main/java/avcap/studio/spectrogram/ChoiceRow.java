package avcap.studio.spectrogram;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values side by side of which one is chosen; the arrow keys walk them. */
final class ChoiceRow<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param id of the row; each button has it with its place
     * @param name what is chosen, for those who hear the row
     */
    ChoiceRow(String id, String name, List<T> values, Function<T, String> told, Consumer<T> onChosen) {
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            ToggleButton button = new ToggleButton(told.apply(value));
            String place = i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill";
            button.setId(id + "-" + i);
            button.getStyleClass().addAll(place, "segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(name + " " + told.apply(value));
            button.setUserData(value);
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // One is always chosen.
            } else if (before != null) {
                values.stream().filter(value -> value.equals(now.getUserData())).forEach(onChosen);
            }
        });
    }

    /** Shows which value is chosen; one that is not offered shows none. */
    void select(T value) {
        group.getToggles().stream()
                .filter(toggle -> Objects.equals(toggle.getUserData(), value))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
