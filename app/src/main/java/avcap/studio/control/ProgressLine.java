package avcap.studio.control;

import avcap.studio.work.Underway;
import avcap.studio.work.Work;
import avcap.ui.UiResources;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The job under way: what it does, how far it is, and Cancel; there only while there is one. */
public final class ProgressLine extends HBox {

    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox said = new VBox(4, step, bar);
    private final Button stop = new Button(UiResources.studioWords().text("cancel"));

    /** {@code id} begins the ids of its parts. */
    private ProgressLine(String id) {
        super(12);
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("progress-line");
        step.setId(id + "-step");
        step.getStyleClass().addAll("text-small", "muted");
        step.setMinWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(step.textProperty());
        stop.setId(id + "-cancel");
        stop.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(said, stop);
    }

    /** Of the job that a place on the screen waits for. */
    public static ProgressLine of(String id, Underway job) {
        ProgressLine line = new ProgressLine(id);
        line.bar.progressProperty().bind(job.fractionProperty());
        line.step.textProperty().bind(job.stepProperty());
        line.stop.setOnAction(event -> job.cancel());
        line.visibleProperty().bind(job.busyProperty());
        return line;
    }

    /** Of a job that says its name until it tells of a step. */
    public static ProgressLine of(String id, ObservableValue<? extends @Nullable Work<?>> running) {
        ProgressLine line = new ProgressLine(id);
        line.follow(running, now -> line.show(now, Work::name));
        line.stop.setOnAction(
                event -> Optional.<Work<?>>ofNullable(running.getValue()).ifPresent(Work::cancel));
        return line;
    }

    /** The same in a frame, below the job's name; {@code waiting} is what it says until the job tells of a step. */
    public static ProgressLine banner(
            String id, String waiting, ObservableValue<? extends @Nullable Work<?>> running, Runnable cancel) {
        ProgressLine line = new ProgressLine(id);
        Label name = Labels.wrapped(id + "-title", "banner-title");
        line.getStyleClass().setAll("banner", "news");
        line.step.getStyleClass().setAll("label", "banner-detail");
        line.step.setWrapText(true);
        line.step.setMinHeight(USE_PREF_SIZE);
        line.said.getChildren().setAll(name, line.bar, line.step);
        line.getChildren().add(0, new FontIcon("fth-loader"));
        line.follow(running, now -> {
            name.setText(now == null ? "" : now.name());
            line.show(now, work -> waiting);
        });
        line.stop.setOnAction(event -> cancel.run());
        return line;
    }

    private void follow(
            ObservableValue<? extends @Nullable Work<?>> running, Consumer<? super @Nullable Work<?>> shown) {
        running.addListener((observed, before, now) -> shown.accept(now));
        shown.accept(running.getValue());
    }

    private void show(@Nullable Work<?> work, Function<Work<?>, String> untilAStep) {
        setVisible(work != null);
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        if (work != null) {
            bar.progressProperty().bind(work.fractionProperty());
            step.textProperty().bind(work.stepProperty().map(now -> now.isEmpty() ? untilAStep.apply(work) : now));
        }
    }
}
