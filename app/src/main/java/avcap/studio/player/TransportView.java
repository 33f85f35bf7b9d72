package avcap.studio.player;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.Labels;
import avcap.studio.session.Playhead;
import avcap.ui.Language;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, time, span, speed, mute, blank, and the choice between listening and seeing as the model does. */
public final class TransportView extends HBox {

    private final PlayerViewModel viewModel;
    private final Playhead playhead;
    private final Transport transport;

    public TransportView(PlayerViewModel viewModel) {
        this.viewModel = viewModel;
        this.playhead = viewModel.playhead();
        this.transport = viewModel.transport();
        setId("transport");
        getStyleClass().add("transport");
        Region space = Labels.gap();
        getChildren()
                .addAll(
                        button("to-start", Feather.SKIP_BACK, "transport.start", transport::toStart),
                        playButton(),
                        button("to-end", Feather.SKIP_FORWARD, "transport.end", transport::toEnd),
                        time(),
                        duration(),
                        loopChip(),
                        new SpeedBox(viewModel),
                        switching(
                                "mute",
                                playhead.mutedProperty(),
                                Feather.VOLUME_2,
                                Feather.VOLUME_X,
                                transport::toggleMuted),
                        switching(
                                "blank",
                                playhead.blankedProperty(),
                                Feather.EYE,
                                Feather.EYE_OFF,
                                transport::toggleBlanked),
                        space,
                        new SeeingChoice(viewModel));
    }

    private Button button(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("transport-" + id);
        button.getStyleClass().add("transport-button");
        button.setOnAction(event -> action.run());
        name(button, key);
        return button;
    }

    private void name(Button button, String key) {
        String name = viewModel.words().text(key);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    /** A button that shows one of two icons. */
    private Button switching(String id, ObservableValue<Boolean> on, Ikon off, Ikon active, Runnable action) {
        Button button = button(id, off, "transport." + id, action);
        FontIcon icon = (FontIcon) button.getGraphic();
        on.subscribe(now -> {
            icon.setIconCode(now ? active : off);
            name(button, now ? "transport.un" + id : "transport." + id);
        });
        return button;
    }

    private Node playButton() {
        Button play = button("play", Feather.PLAY, "transport.play", transport::toggle);
        play.getStyleClass().add("play");
        FontIcon icon = (FontIcon) play.getGraphic();
        playhead.playingProperty().subscribe(playing -> {
            icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
            name(play, playing ? "transport.pause" : "transport.play");
        });
        return play;
    }

    private Node time() {
        Label time = new Label();
        time.setId("transport-time");
        time.getStyleClass().addAll("num", "transport-time");
        time.textProperty().bind(playhead.timeProperty().map(now -> PlayerViewModel.clock(now.doubleValue())));
        return time;
    }

    private Node duration() {
        Label duration = new Label();
        duration.setId("transport-duration");
        duration.getStyleClass().addAll("num", "transport-duration");
        duration.textProperty()
                .bind(playhead.durationProperty().map(all -> "/ " + PlayerViewModel.clock(all.doubleValue())));
        return duration;
    }

    private Node loopChip() {
        Label key = new Label("\\");
        key.getStyleClass().add("kbd");
        Label span = new Label();
        span.getStyleClass().add("loop-span");
        HBox content = new HBox(4, new FontIcon(Feather.REPEAT), span, key);
        content.setAlignment(Pos.CENTER);
        ToggleButton chip = new ToggleButton(null, content);
        chip.setId("transport-loop");
        chip.getStyleClass().setAll("loop-chip");
        chip.setAccessibleText(viewModel.words().text("transport.loop"));
        chip.setTooltip(new Tooltip(viewModel.words().text("transport.loop")));
        span.setId("transport-span");
        span.textProperty()
                .bind(Bindings.createStringBinding(
                        this::span, transport.knownSpanProperty(), playhead.preRolledProperty()));
        chip.visibleProperty().bind(transport.knownSpanProperty().isNotNull());
        chip.managedProperty().bind(chip.visibleProperty());
        playhead.loopProperty().subscribe(loop -> chip.setSelected(loop != null));
        chip.setOnAction(event -> transport.toggleLoop());
        HBox.setMargin(chip, new Insets(0, 0, 0, 12));
        return chip;
    }

    private String span() {
        TimeSpan span = transport.knownSpanProperty().get();
        String key = playhead.preRolledProperty().get() ? "transport.loop.span.preRoll" : "transport.loop.span";
        return span == null
                ? ""
                : viewModel
                        .words()
                        .text(key, seconds(span.start()), seconds(span.end()), Double.toString(Playhead.PRE_ROLL));
    }

    private static String seconds(double time) {
        return String.format(Language.spoken().numbers(), "%.2f", time);
    }
}
