package avcap.studio.shell;

import avcap.studio.control.Labels;
import avcap.studio.player.CopiesViewModel;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How much room copies of clips that the player cannot play may take. */
final class CopiesSheet extends VBox {

    private static final Words WORDS = UiResources.laneWords();
    private static final List<Integer> GIGABYTES = List.of(1, 2, 5, 10, 20, 50);

    private final RadioChoice<Integer> limits;
    private final Button clear = new Button(WORDS.text("copies.clear"));

    CopiesSheet(CopiesViewModel model, int now) {
        super(8);
        setId("copies-sheet");
        limits = new RadioChoice<>(model::limit);
        for (int gigabytes : GIGABYTES) {
            limits.offer("copies-" + gigabytes, WORDS.text("copies.limit", gigabytes), gigabytes, gigabytes == now);
        }
        Label taken = Labels.wrapping("", "text-caption");
        taken.setId("copies-taken");
        taken.textProperty().bind(model.takenProperty());
        getChildren().addAll(Labels.wrapping(WORDS.text("copies.explained"), "text-caption"), limits, taken);
        clear.setId("copies-clear");
        clear.setOnAction(event -> model.clear());
    }

    Button clearButton() {
        return clear;
    }

    /** Gives the keys to the limit that is chosen. */
    void focusChoice() {
        limits.focusChoice();
    }
}
