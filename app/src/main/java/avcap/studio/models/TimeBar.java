package avcap.studio.models;

import avcap.studio.control.Labels;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Parts of a time as lengths of one bar, and below it what each one is. */
final class TimeBar extends VBox {

    /** As many fills as the style sheet has; more parts begin anew. */
    private static final int FILLS = 6;

    private static final double GAP = 2;

    private final HBox bar = new HBox(GAP);
    private final VBox legend = new VBox(6);

    TimeBar(ObservableValue<List<Slice>> slices) {
        super(12);
        setId("time-bar");
        bar.getStyleClass().add("time-bar");
        getChildren().addAll(bar, legend);
        slices.addListener((observed, before, now) -> show(now));
        show(slices.getValue());
    }

    private void show(List<Slice> slices) {
        bar.getChildren().clear();
        legend.getChildren().clear();
        double whole = slices.stream().mapToDouble(Slice::seconds).sum();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            String fill = "time-" + i % FILLS;
            Region part = new Region();
            part.getStyleClass().addAll("time-part", fill);
            part.prefWidthProperty()
                    .bind(bar.widthProperty()
                            .subtract(GAP * (slices.size() - 1))
                            .multiply(whole > 0 ? slice.seconds() / whole : 0));
            bar.getChildren().add(part);
            legend.getChildren().add(line(slice, fill));
        }
    }

    private static HBox line(Slice slice, String fill) {
        Region key = new Region();
        key.getStyleClass().addAll("time-key", fill);
        Label seconds = Labels.styled(Figures.seconds(slice.seconds()), "num-small");
        HBox line = new HBox(8, key, Labels.styled(slice.name(), "text-small"), Labels.gap(), seconds);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
