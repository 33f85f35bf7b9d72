package avcap.studio.player;

import avcap.studio.control.Labels;
import avcap.ui.Words;
import javafx.animation.AnimationTimer;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.media.MediaView;

/** The click-and-flash clip, what was measured while it played, and what that means. */
public final class SyncCheckPane extends VBox {

    private static final double WIDTH = 256;
    private static final double HEIGHT = 144;

    private final SyncCheckViewModel model;
    private final Words words;
    private final MediaView video = new MediaView();
    private final GridPane table = new GridPane();
    private final Button again = new Button();
    private final Brightness brightness = new Brightness();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (model.playerProperty().get() instanceof MediaClipPlayer) {
                model.pulse(brightness.of(video));
            }
        }
    };

    public SyncCheckPane(SyncCheckViewModel model) {
        super(12);
        this.model = model;
        this.words = model.words();
        setId("sync-check");
        Label sentence = Labels.wrapped("sync-sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        table.setId("sync-lines");
        table.setHgap(24);
        table.setVgap(4);
        again.setId("sync-again");
        again.setText(words.text("sync.again"));
        again.disableProperty().bind(model.runningProperty());
        again.setOnAction(event -> model.begin());
        getChildren()
                .addAll(Labels.styled(words.text("sync.about"), "text-small"), new HBox(24, well(), table), sentence);
        model.playerProperty()
                .subscribe(now -> video.setMediaPlayer(now instanceof MediaClipPlayer shown ? shown.media() : null));
        model.lines().addListener((Observable observed) -> fill());
        fill();
        pulse.start();
    }

    private Node well() {
        video.setFitWidth(WIDTH);
        video.setFitHeight(HEIGHT);
        StackPane well = new StackPane(video);
        well.getStyleClass().add("video-well");
        well.setMinSize(WIDTH + 2, HEIGHT + 2);
        well.setMaxSize(WIDTH + 2, HEIGHT + 2);
        return well;
    }

    private void fill() {
        table.getChildren().clear();
        table.addRow(
                0,
                Labels.styled(words.text("sync.compared"), "text-caption"),
                Labels.styled(words.text("sync.mean"), "text-caption"),
                Labels.styled(words.text("sync.worst"), "text-caption"));
        int row = 1;
        for (SyncCheckViewModel.Line line : model.lines()) {
            table.addRow(
                    row++,
                    Labels.styled(line.what(), "text-small"),
                    Labels.styled(line.mean(), "num-small"),
                    Labels.styled(line.worst(), "num-small", line.isInStep() ? "good" : "bad"));
        }
    }

    /** Checks once more. */
    public Button againButton() {
        return again;
    }

    /** Stops everything. */
    public void dispose() {
        pulse.stop();
        model.dispose();
    }
}
