package avcap.studio.shell;

import avcap.studio.control.Labels;
import avcap.studio.player.CopiesViewModel;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** How much room copies of clips that the player cannot play may take. */
final class CopiesSheet extends VBox {

    private static final Words WORDS = UiResources.laneWords();
    private static final List<Integer> GIGABYTES = List.of(1, 2, 5, 10, 20, 50);

    private final ToggleGroup limits = new ToggleGroup();
    private final Button clear = new Button(WORDS.text("copies.clear"));

    CopiesSheet(CopiesViewModel model, int now) {
        super(8);
        setId("copies-sheet");
        getChildren().add(Labels.wrapping(WORDS.text("copies.explained"), "text-caption"));
        for (int gigabytes : GIGABYTES) {
            RadioButton choice = new RadioButton(WORDS.text("copies.limit", gigabytes));
            choice.setId("copies-" + gigabytes);
            choice.setToggleGroup(limits);
            choice.setSelected(gigabytes == now);
            choice.selectedProperty().addListener((observed, before, chosen) -> choose(model, gigabytes, chosen));
            getChildren().add(choice);
        }
        Label taken = Labels.wrapping("", "text-caption");
        taken.setId("copies-taken");
        taken.textProperty().bind(model.takenProperty());
        getChildren().add(taken);
        clear.setId("copies-clear");
        clear.setOnAction(event -> model.clear());
    }

    /** Arrow keys select without an action. */
    private static void choose(CopiesViewModel model, int gigabytes, boolean isChosen) {
        if (isChosen) {
            model.limit(gigabytes);
        }
    }

    Button clearButton() {
        return clear;
    }

    /** Gives the keys to the limit that is chosen. */
    void focusChoice() {
        if (limits.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus();
        }
    }
}
