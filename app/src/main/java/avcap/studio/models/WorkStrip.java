package avcap.studio.models;

import avcap.studio.work.Work;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The job under way: what it does now, how far it is, and Cancel. */
final class WorkStrip extends HBox {

    private final Label name = Labels.wrapped("busy-title", "banner-title");
    private final Label step = Labels.wrapped("busy-step", "banner-detail");
    private final ProgressBar bar = new ProgressBar();

    WorkStrip(ObservableValue<? extends @Nullable Work<?>> running, Runnable cancel) {
        setId("busy");
        getStyleClass().addAll("banner", "news");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox text = new VBox(4, name, bar, step);
        HBox.setHgrow(text, Priority.ALWAYS);
        Words words = UiResources.studioWords();
        Button stop = new Button(words.text("cancel"));
        stop.setId("busy-cancel");
        stop.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> cancel.run());
        getChildren().addAll(new FontIcon("fth-loader"), text, stop);
        Labels.folding(this);
        running.addListener((observed, before, now) -> show(now));
        show(running.getValue());
    }

    private void show(@Nullable Work<?> work) {
        setVisible(work != null);
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        if (work != null) {
            name.setText(work.name());
            bar.progressProperty().bind(work.fractionProperty());
            String reading = UiResources.modelWords().text("report.busy");
            step.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> work.stepProperty().get().isEmpty()
                                    ? reading
                                    : work.stepProperty().get(),
                            work.stepProperty()));
        }
    }
}
