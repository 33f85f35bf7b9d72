package avcap.studio.shell;

import avcap.studio.captioning.ClipRound;
import avcap.studio.control.Labels;
import avcap.studio.control.WhileShown;
import avcap.studio.work.Work;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Model, device and saving on the left; what runs, with Cancel, on the right. */
final class StatusLine extends HBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final Duration REFRESH = Duration.millis(500);

    private final StatusViewModel model;
    private final Label saved = part("status-saved", "fth-check");
    private final Label job = part("status-job", null);
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel = new Button(null, new FontIcon("fth-x"));
    private final HBox running = new HBox(0, job, progress, cancel);

    StatusLine(StatusViewModel model) {
        this.model = model;
        getStyleClass().add("status-line");
        Label id = part("status-model", "fth-box");
        id.textProperty().bind(model.modelProperty());
        id.getStyleClass().addAll("strong");
        Label device = part("status-device", "fth-cpu");
        device.textProperty().bind(model.deviceText());
        Label precision = part("status-precision", null);
        precision.textProperty().bind(model.precisionText());
        Region gap = Labels.gap();
        running.setAlignment(Pos.CENTER_LEFT);
        job.getStyleClass().add("plain");
        cancel.setId("cancel-job");
        cancel.getStyleClass().addAll("square", "flat");
        cancel.setAccessibleText(WORDS.text("cancel"));
        getChildren().addAll(id, device, precision, saved, gap, running);
        model.workshop().unfinished().addListener((Observable observed) -> showJob());
        model.rounds().forEach(round -> {
            round.runningProperty().addListener((observed, before, now) -> showJob());
            round.doneProperty().addListener((observed, before, now) -> showJob());
        });
        model.session().saving().stateProperty().addListener((observed, before, now) -> showSaved());
        Timeline clock = new Timeline(new KeyFrame(REFRESH, event -> showSaved()));
        clock.setCycleCount(Animation.INDEFINITE);
        WhileShown.play(clock, this);
        showSaved();
        showJob();
    }

    private static Label part(String id, @Nullable String icon) {
        Label part = new Label();
        part.setId(id);
        part.getStyleClass().add("status-part");
        part.setMinWidth(USE_PREF_SIZE);
        if (icon != null) {
            part.setGraphic(new FontIcon(icon));
        }
        return part;
    }

    private void showSaved() {
        saved.setText(model.saved(Instant.now()));
        saved.getStyleClass().remove("bad");
        if (model.isNotSaved()) {
            saved.getStyleClass().add("bad");
        }
    }

    private void showJob() {
        Optional<ClipRound<?>> round = model.round();
        Optional<Work<?>> work = model.job();
        progress.progressProperty().unbind();
        running.setVisible(round.isPresent() || work.isPresent());
        if (round.isPresent()) {
            job.setText(round.get().told());
            progress.setProgress((double) round.get().doneProperty().get()
                    / round.get().totalProperty().get());
            cancel.setOnAction(event -> round.get().cancel());
        } else if (work.isPresent()) {
            job.setText(work.get().name());
            progress.progressProperty().bind(work.get().fractionProperty());
            cancel.setOnAction(event -> work.get().cancel());
        }
    }
}
