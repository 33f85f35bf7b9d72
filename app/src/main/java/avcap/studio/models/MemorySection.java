package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.studio.control.WhileShown;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** How much of the machine's memory the studio holds, looked at every two seconds while it is in sight. */
final class MemorySection extends VBox {

    private static final Words WORDS = UiResources.modelWords();
    private static final Duration EACH = Duration.seconds(2);

    private final Region fill = new Region();
    private final HBox track = new HBox(fill);
    private final Label text = Labels.styled("", "num-small");
    private final Label note = Labels.wrapped("memory-note", "text-caption");

    MemorySection() {
        super(8);
        setId("memory");
        getStyleClass().addAll("section", "last");
        track.getStyleClass().add("amount-track");
        fill.getStyleClass().add("amount-fill");
        HBox.setHgrow(track, Priority.ALWAYS);
        text.setId("memory-text");
        text.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, track, text);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Labels.styled(WORDS.text("memory.title"), "section-title"), line, note);
        Timeline clock = new Timeline(new KeyFrame(EACH, event -> show()));
        clock.setCycleCount(Animation.INDEFINITE);
        WhileShown.play(clock, this);
        show();
    }

    private void show() {
        Optional<Memory> now = Memory.now();
        track.setVisible(now.isPresent());
        text.setText(now.map(Memory::text).orElse(""));
        note.setText(WORDS.text(now.isPresent() ? "memory.note" : "memory.unknown"));
        now.ifPresent(memory -> {
            fill.prefWidthProperty().bind(track.widthProperty().multiply(memory.share()));
            track.setAccessibleText(WORDS.text("memory.accessible", memory.text()));
        });
    }
}
