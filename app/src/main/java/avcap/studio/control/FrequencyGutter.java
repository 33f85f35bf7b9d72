package avcap.studio.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Frequencies beside the spectrogram, as many as have room. */
public final class FrequencyGutter extends Region {

    private static final double LINE = 12;
    private static final double RIGHT = 8;

    /** How far a figure may reach into the line of the next before one of them goes. */
    private static final double SLACK = 1;

    private final MelScale scale;
    private final List<Label> labels;

    public FrequencyGutter(MelScale scale) {
        this.scale = scale;
        getStyleClass().add("frequency-gutter");
        labels = List.of(label("8k"), label("3k"), label("1k"), label("300"), label("Hz"));
        getChildren().addAll(labels);
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
        for (int i = 0; i < SoundMarks.FREQUENCIES.length; i++) {
            place(i + 1, Math.rint(getHeight() * (1 - scale.heightOf(SoundMarks.FREQUENCIES[i])) - LINE / 2));
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
