package avcap.studio.models;

import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How many keys came to what. */
final class Counters extends HBox {

    private static final Words WORDS = UiResources.modelWords();

    /** Counted even where there are none; the others are rare. */
    private static final Set<Outcome> ALWAYS =
            EnumSet.of(Outcome.LOADED, Outcome.DROPPED, Outcome.MISSING, Outcome.UNEXPECTED, Outcome.WRONG_SHAPE);

    private final ReportViewModel model;

    Counters(ReportViewModel model) {
        this.model = model;
        setId("report-counters");
        getStyleClass().add("counters");
        model.reportProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void show() {
        List<Node> counters = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (ALWAYS.contains(outcome) || model.count(outcome) > 0) {
                counters.add(counter(outcome, model.count(outcome)));
            }
        }
        counters.get(counters.size() - 1).getStyleClass().add("last");
        getChildren().setAll(counters);
    }

    private static VBox counter(Outcome outcome, long count) {
        Label number = Labels.styled(String.valueOf(count), "counter-number");
        number.setId("count-" + outcome.name().toLowerCase(Locale.ROOT));
        Label name = Labels.styled(WORDS.text("count." + outcome.name().toLowerCase(Locale.ROOT)), "counter-name");
        name.setGraphic(Outcomes.icon(outcome));
        name.getStyleClass().add(count == 0 ? "outcome-quiet" : Outcomes.style(outcome));
        VBox counter = new VBox(number, name);
        counter.getStyleClass().add("counter");
        counter.setPrefWidth(0);
        counter.setMinWidth(0);
        HBox.setHgrow(counter, Priority.ALWAYS);
        return counter;
    }
}
