package avcap.studio.safekeeping;

import avcap.studio.work.Work;
import avcap.ui.UiResources;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The job under way: what, how far, and Cancel; takes no room while there is none. */
final class WorkLine extends HBox {

    private final Label name = new Label();
    private final ProgressBar bar = new ProgressBar();

    WorkLine(String id, ObservableValue<? extends @Nullable Work<?>> running) {
        super(12);
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        name.setId(id + "-step");
        name.getStyleClass().addAll("text-small", "muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        VBox text = new VBox(4, name, bar);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button cancel = new Button(UiResources.studioWords().text("cancel"));
        cancel.setId(id + "-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            Work<?> work = running.getValue();
            if (work != null) {
                work.cancel();
            }
        });
        getChildren().addAll(text, cancel);
        managedProperty().bind(visibleProperty());
        running.addListener((observed, before, now) -> show(now));
        show(running.getValue());
    }

    private void show(@Nullable Work<?> work) {
        setVisible(work != null);
        bar.progressProperty().unbind();
        name.textProperty().unbind();
        if (work != null) {
            bar.progressProperty().bind(work.fractionProperty());
            name.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> work.stepProperty().get().isEmpty()
                                    ? work.name()
                                    : work.stepProperty().get(),
                            work.stepProperty()));
        }
    }
}
