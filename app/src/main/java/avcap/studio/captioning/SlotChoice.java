package avcap.studio.captioning;

import avcap.studio.annotation.Slot;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Which of the clip's captions is written: a number for each that is there, and a plus for another. */
final class SlotChoice extends HBox {

    private static final Words WORDS = UiResources.studioWords();

    private final SlotsViewModel model;
    private final List<ToggleButton> numbers = new ArrayList<>();
    private final Button add = new Button("+");

    SlotChoice(SlotsViewModel model) {
        this.model = model;
        setId("slots");
        setAlignment(Pos.CENTER_LEFT);
        for (int number = 1; number <= Slot.COUNT; number++) {
            numbers.add(number(new Slot(number)));
        }
        add.setId("slot-add");
        add.getStyleClass().addAll("flat", "square");
        add.setAccessibleText(WORDS.text("slot.add"));
        add.setTooltip(new Tooltip(WORDS.text("slot.add")));
        add.setOnAction(event -> model.add());
        add.managedProperty().bind(add.visibleProperty());
        getChildren().addAll(numbers);
        getChildren().add(add);
        model.originsProperty().addListener((observed, before, now) -> show());
        model.session().placeProperty().addListener((observed, before, now) -> show());
        show();
    }

    private ToggleButton number(Slot slot) {
        ToggleButton button = new ToggleButton(Integer.toString(slot.number()));
        button.setId("slot-" + slot.number());
        button.getStyleClass().addAll("segment", "slot");
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            model.session().choose(slot);
            show(); // pressing the one that is written leaves it so
        });
        return button;
    }

    private void show() {
        int count = model.count();
        for (int i = 0; i < numbers.size(); i++) {
            ToggleButton button = numbers.get(i);
            Slot slot = new Slot(i + 1);
            button.setVisible(slot.number() <= count);
            button.setSelected(slot.equals(model.written()));
            String told = WORDS.text(
                    "slot.name",
                    slot.number(),
                    count,
                    WORDS.text(model.origin(slot).wordKey()));
            button.setAccessibleText(told);
            button.setTooltip(new Tooltip(told));
            button.getStyleClass()
                    .setAll("toggle-button", "segment", "slot", count == 1 ? "single" : pill(slot.number(), count));
        }
        add.setVisible(count < Slot.COUNT);
        add.setDisable(!model.canAdd());
    }

    private static String pill(int number, int count) {
        return number == 1 ? "left-pill" : number == count ? "right-pill" : "center-pill";
    }
}
