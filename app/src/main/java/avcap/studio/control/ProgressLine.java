package avcap.studio.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is being done, how far it has come, and a button that stops it; there only while something is. */
public final class ProgressLine extends HBox {

    /** {@code cancel} is what the button says. */
    public ProgressLine(
            ObservableBooleanValue busy,
            ObservableDoubleValue fraction,
            ObservableStringValue step,
            String cancel,
            Runnable onCancel) {
        super(8);
        getStyleClass().add("progress-line");
        setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(fraction);
        bar.accessibleTextProperty().bind(step);
        Label label = new Label();
        label.getStyleClass().addAll("text-small", "muted");
        label.textProperty().bind(step);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button stop = new Button(cancel);
        stop.setId("progress-cancel");
        stop.getStyleClass().add("mini");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> onCancel.run());
        getChildren().addAll(bar, label, stop);
        visibleProperty().bind(busy);
    }
}
