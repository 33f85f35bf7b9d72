package avcap.studio.figures;

import avcap.studio.annotation.Annotator;
import avcap.studio.figures.AgreementViewModel.Cell;
import avcap.ui.UiResources;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** People against people: the accent colour by how far they agree, with the number in it; the two who agree least are framed. */
final class AgreementTable extends GridPane {

    private static final double NAMES = 56;

    private final AgreementViewModel model;

    AgreementTable(AgreementViewModel model) {
        this.model = model;
        setId("agreement-table");
        getStyleClass().add("agreement-grid");
        setFocusTraversable(true);
        InvalidationListener again = observed -> fill();
        model.counted().valueProperty().addListener(again);
        model.measureProperty().addListener(again);
        fill();
    }

    private void fill() {
        getChildren().clear();
        getColumnConstraints().clear();
        List<Annotator> people = model.people();
        boolean isShown = !people.isEmpty() && !model.isEmpty();
        setVisible(isShown);
        setManaged(isShown);
        if (isShown) {
            fill(people);
        }
    }

    private void fill(List<Annotator> people) {
        getColumnConstraints().add(new ColumnConstraints(NAMES));
        List<String> spoken = new ArrayList<>();
        for (int column = 0; column < people.size(); column++) {
            getColumnConstraints().add(column());
            add(name(people.get(column), Pos.CENTER), column + 1, 0);
        }
        for (int row = 0; row < people.size(); row++) {
            add(name(people.get(row), Pos.CENTER_LEFT), 0, row + 1);
            for (int column = 0; column < people.size(); column++) {
                Cell cell = model.cell(people.get(row), people.get(column));
                add(field(cell), column + 1, row + 1);
                if (column > row) {
                    spoken.add(cell.spoken());
                }
            }
        }
        setAccessibleText(UiResources.figureWords().text("agreement.table") + ". " + String.join(". ", spoken));
    }

    private static ColumnConstraints column() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        column.setMinWidth(32);
        column.setPrefWidth(32);
        return column;
    }

    private static Node name(Annotator who, Pos where) {
        Label name = new Label(who.name());
        name.getStyleClass().add("agreement-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(where);
        name.setTooltip(new Tooltip(who.name()));
        return name;
    }

    private static Node field(Cell cell) {
        Region fill = new Region();
        fill.getStyleClass().add("agreement-fill");
        fill.setOpacity(cell.alpha());
        Label number = new Label(cell.told());
        number.getStyleClass().add("num-small");
        StackPane field = new StackPane(fill, number);
        field.getStyleClass().add("agreement-cell");
        if (cell.isApart()) {
            field.getStyleClass().add("apart");
        }
        if (!cell.spoken().isEmpty()) {
            Tooltip.install(field, new Tooltip(cell.spoken()));
        }
        return field;
    }
}
