package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What is known of a model, line by line. */
final class FactTable extends GridPane {

    private static final double NAMES = 104;

    FactTable(ObservableValue<List<Fact>> facts) {
        setId("facts");
        getStyleClass().add("fact-table");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        facts.addListener((observed, before, now) -> show(now));
        show(facts.getValue());
    }

    private void show(List<Fact> facts) {
        getChildren().clear();
        for (Fact fact : facts) {
            add(fact, getRowCount());
        }
    }

    private void add(Fact fact, int row) {
        Label name = Labels.styled(fact.name(), "fact-name");
        Label value = Labels.wrapped("fact-" + row, "fact-value");
        value.setText(fact.value());
        value.setAccessibleText(fact.name() + ": " + fact.whole());
        if (!Objects.equals(fact.value(), fact.whole())) {
            value.setTooltip(new Tooltip(fact.whole()));
        }
        GridPane.setValignment(name, VPos.TOP);
        addRow(row, name, value);
    }

    /** What a person is told before anything is chosen. */
    static Label placeholder() {
        Words words = UiResources.modelWords();
        Label none = Labels.folding(Labels.wrapped("facts-none", "text-small", "muted"));
        none.setText(words.text("facts.none"));
        return none;
    }
}
