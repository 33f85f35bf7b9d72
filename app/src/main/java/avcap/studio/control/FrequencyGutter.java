package avcap.studio.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Frequencies beside the spectrogram, as many as have room. */
public final class FrequencyGutter extends Region {

    private static final double LINE = 12;
    private static final double RIGHT = 8;

    /** How far a figure may reach into the line of the next before one of them goes. */
    private static final double SLACK = 1;

    private final ObjectProperty<FrequencyScale> scale;
    private List<Label> labels = List.of();

    public FrequencyGutter(FrequencyScale first) {
        scale = new SimpleObjectProperty<>(this, "scale", first);
        getStyleClass().add("frequency-gutter");
        scale.subscribe(this::relabel);
    }

    public ObjectProperty<FrequencyScale> scaleProperty() {
        return scale;
    }

    private void relabel(FrequencyScale now) {
        List<Label> fresh = new ArrayList<>();
        fresh.add(label(FrequencyScale.label(now.highest())));
        for (double hertz : now.lines()) {
            fresh.add(label(FrequencyScale.label(hertz)));
        }
        fresh.add(label("Hz"));
        labels = List.copyOf(fresh);
        getChildren().setAll(labels);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("axis-label");
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    @Override
    protected void layoutChildren() {
        place(0, 1);
        double[] lines = scale.get().lines();
        for (int i = 0; i < lines.length; i++) {
            place(i + 1, Math.rint(getHeight() * (1 - scale.get().heightOf(lines[i])) - LINE / 2));
        }
        Label unit = labels.get(labels.size() - 1);
        place(labels.size() - 1, getHeight() - LINE);
        double above = -SLACK;
        for (Label label : labels) {
            boolean fits = label == unit || label.getLayoutY() + LINE <= unit.getLayoutY() + SLACK;
            label.setVisible(fits && label.getLayoutY() >= above);
            above = label.isVisible() ? label.getLayoutY() + LINE - SLACK : above;
        }
    }

    private void place(int index, double y) {
        labels.get(index).resizeRelocate(0, y, getWidth() - RIGHT, LINE);
    }
}
