package avcap.studio.models;

import avcap.studio.control.Labels;
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

    private final String waiting;
    private final Label name;
    private final Label step;
    private final ProgressBar bar = new ProgressBar();

    /** {@code id} begins the ids of its parts, {@code waiting} is what it says until the job tells of a step. */
    WorkStrip(String id, String waiting, ObservableValue<? extends @Nullable Work<?>> running, Runnable cancel) {
        this.waiting = waiting;
        name = Labels.wrapped(id + "-title", "banner-title");
        step = Labels.wrapped(id + "-step", "banner-detail");
        setId(id);
        getStyleClass().addAll("banner", "news");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox text = new VBox(4, name, bar, step);
        HBox.setHgrow(text, Priority.ALWAYS);
        Words words = UiResources.studioWords();
        Button stop = new Button(words.text("cancel"));
        stop.setId(id + "-cancel");
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
            step.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> work.stepProperty().get().isEmpty()
                                    ? waiting
                                    : work.stepProperty().get(),
                            work.stepProperty()));
        }
    }
}
