package avcap.studio.review;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.ColourMap;
import avcap.studio.control.KeyCap;
import avcap.studio.control.LaneMouse;
import avcap.studio.control.PlayheadOverlay;
import avcap.studio.control.SoundPicture;
import avcap.studio.control.SpanOverlay;
import avcap.studio.control.SpectrogramCanvas;
import avcap.studio.control.Wells;
import avcap.studio.session.Playhead;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Picture and sound of the clip side by side, and below them play, time and the span that is repeated. */
final class ClipRow extends VBox {

    private static final Words WORDS = UiResources.reviewWords();
    private static final double WIDE = 16.0 / 9;
    private static final double HEIGHT = 146;
    private static final double LOW_HEIGHT = 96;

    private final SoundViewModel model;
    private final Region video;
    private final ObservableValue<@Nullable SoundPicture> picture;
    private final StackPane sound = new StackPane();

    /** @param picture of the sound, as it is drawn so far */
    ClipRow(SoundViewModel model, Region video, ObservableValue<@Nullable SoundPicture> picture) {
        super(4);
        this.model = model;
        this.video = video;
        this.picture = picture;
        getStyleClass().add("clip-row-review");
        HBox.setHgrow(sound, Priority.ALWAYS);
        getChildren().addAll(new HBox(12, video, fillSound()), transport());
        setLow(false);
    }

    /** Less height where the window has little. */
    void setLow(boolean isLow) {
        double height = isLow ? LOW_HEIGHT : HEIGHT;
        for (Region region : new Region[] {video, sound}) {
            region.setMinHeight(height);
            region.setPrefHeight(height);
            region.setMaxHeight(height);
        }
        video.setMinWidth(height * WIDE);
        video.setPrefWidth(height * WIDE);
        video.setMaxWidth(height * WIDE);
    }

    private Region fillSound() {
        Wells wells = new Wells();
        SpectrogramCanvas spectrogram = new SpectrogramCanvas(model.axis());
        picture.subscribe(drawn -> {
            spectrogram.pictureProperty().set(drawn == null ? null : drawn.pyramid());
            spectrogram.shownProperty().set(drawn == null ? null : drawn.shown().orElse(null));
            spectrogram.colourMapProperty().set(drawn == null ? ColourMap.MAGMA : drawn.colours());
        });
        spectrogram.setAccessibleText(WORDS.text("clip.sound"));
        SpanOverlay span = new SpanOverlay(model.axis(), wells);
        span.spanProperty().bind(model.playhead().loopProperty());
        PlayheadOverlay playhead = new PlayheadOverlay(model.axis(), wells);
        playhead.timeProperty().bind(model.playhead().timeProperty());
        wells.topProperty().set(0);
        wells.bottomProperty().bind(sound.heightProperty());
        model.axis().widthProperty().bind(sound.widthProperty());
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(sound.widthProperty());
        inside.heightProperty().bind(sound.heightProperty());
        sound.setClip(inside);
        sound.getStyleClass().add("well");
        sound.setMinWidth(0);
        sound.getChildren().addAll(spectrogram, span, playhead);
        new LaneMouse(model.axis(), model.playhead().loopProperty()::get, model).watch(sound);
        return sound;
    }

    private HBox transport() {
        Playhead playhead = model.playhead();
        FontIcon icon = new FontIcon("fth-play");
        Button play = new Button(null, icon);
        play.setId("review-play");
        play.getStyleClass().addAll("transport-button", "play");
        play.setOnAction(event -> playhead.toggle());
        playhead.playingProperty().subscribe(playing -> {
            icon.setIconLiteral(playing ? "fth-pause" : "fth-play");
            play.setAccessibleText(UiResources.laneWords().text(playing ? "transport.pause" : "transport.play"));
        });
        Label time = number("strong");
        time.textProperty().bind(playhead.timeProperty().map(now -> clock(now.doubleValue())));
        Label duration = number("muted");
        duration.textProperty().bind(playhead.durationProperty().map(all -> "/ " + clock(all.doubleValue())));
        HBox line = new HBox(8, play, time, duration, loop(playhead));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        return line;
    }

    private static ToggleButton loop(Playhead playhead) {
        Label span = new Label();
        span.getStyleClass().add("loop-span");
        HBox content = new HBox(4, new FontIcon("fth-repeat"), span, new KeyCap("\\"));
        content.setAlignment(Pos.CENTER);
        ToggleButton chip = new ToggleButton(null, content);
        chip.setId("review-loop");
        chip.getStyleClass().setAll("loop-chip");
        chip.setAccessibleText(UiResources.laneWords().text("transport.loop"));
        span.textProperty().bind(playhead.loopProperty().map(ClipRow::told).orElse(""));
        chip.visibleProperty().bind(playhead.loopProperty().isNotNull());
        playhead.loopProperty().subscribe(loop -> chip.setSelected(loop != null));
        chip.setOnAction(event -> playhead.clearLoop());
        return chip;
    }

    private static String told(TimeSpan span) {
        return String.format(Language.spoken().numbers(), "%.2f–%.2f s", span.start(), span.end());
    }

    private static Label number(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("num", style);
        return label;
    }

    private static String clock(double seconds) {
        return String.format(Language.spoken().numbers(), "%d:%05.2f", (int) seconds / 60, seconds % 60);
    }
}
