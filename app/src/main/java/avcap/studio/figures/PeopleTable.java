package avcap.studio.figures;

import avcap.studio.annotation.effort.PersonFigures;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A row for each person: clips accepted, in all and in an hour, the middle of time and changes, and how drafts were
 * looked at before. */
final class PeopleTable extends GridPane {

    private static final Words WORDS = UiResources.figureWords();
    private static final List<String> NUMBERS =
            List.of("accepted", "perHour", "seconds", "words", "looked", "unchanged", "fast");

    private final FiguresViewModel model;

    PeopleTable(FiguresViewModel model) {
        this.model = model;
        setId("figures-people");
        getStyleClass().add("figure-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        model.counted().valueProperty().addListener(observed -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        add(label(WORDS.text("people.person"), "text-caption"), 0, 0);
        for (int column = 0; column < NUMBERS.size(); column++) {
            add(right(label(WORDS.text("people." + NUMBERS.get(column)), "text-caption")), column + 1, 0);
        }
        int row = 1;
        for (PersonFigures person : model.people()) {
            add(label(person.who().name(), "strong"), 0, row);
            add(number(Integer.toString(person.accepted())), 1, row);
            add(number(FiguresViewModel.told(person.acceptedPerHour())), 2, row);
            add(number(FiguresViewModel.told(person.medianSeconds())), 3, row);
            add(number(FiguresViewModel.told(person.medianEdits())), 4, row);
            add(number(FiguresViewModel.told(person.haste().medianSeconds())), 5, row);
            add(number(FiguresViewModel.share(person.haste().unchangedShare())), 6, row);
            add(number(FiguresViewModel.share(person.haste().fastShare())), 7, row);
            row++;
        }
    }

    private static Node number(String told) {
        return right(label(told, "num"));
    }

    private static Label label(String text, String style) {
        Label label = Labels.styled(text, style);
        label.setTooltip(new Tooltip(WORDS.text("people.help") + "\n" + WORDS.text("haste.help")));
        return label;
    }

    private static Node right(Node node) {
        setHalignment(node, HPos.RIGHT);
        return node;
    }
}
