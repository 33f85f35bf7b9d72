package avcap.studio.shell;

import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** One of several values, each with a button of its own; arrow keys choose as a click does. */
final class RadioChoice<T> extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<T> taker;

    /** @param taker told of each value that is chosen from now on */
    RadioChoice(Consumer<T> taker) {
        super(8);
        this.taker = taker;
    }

    /** Offers a value, below those that are offered already. */
    void offer(String id, String name, T value, boolean isChosen) {
        RadioButton button = new RadioButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(isChosen);
        button.selectedProperty().addListener((observed, before, now) -> { // arrow keys select without an action
            if (now) {
                taker.accept(value);
            }
        });
        getChildren().add(button);
    }

    /** Gives the keys to the value that is chosen. */
    void focusChoice() {
        if (group.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus();
        }
    }
}
