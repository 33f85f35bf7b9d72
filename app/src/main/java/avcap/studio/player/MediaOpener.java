package avcap.studio.player;

import avcap.inference.media.Ffmpeg;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.util.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens files in JavaFX Media, which then uses the FFmpeg that the studio brings. */
public final class MediaOpener implements PlayerOpener {

    private static final Logger LOG = LoggerFactory.getLogger(MediaOpener.class);

    private static final AudioFormat COMMON = new AudioFormat(44_100, 16, 2, true, false);

    @Override
    public void open(Path file, boolean hasPicture, Consumer<ClipPlayer> opened, Consumer<Refusal> refused) {
        Ffmpeg.load(); // Before the first Media: it looks for the library once.
        try {
            Media media = new Media(file.toUri().toString());
            Opening opening = new Opening(new MediaPlayer(media), hasPicture, opened, refused);
            opening.begin();
        } catch (MediaException e) {
            LOG.info("{} cannot be opened: {}", file.getFileName(), e.getMessage());
            Platform.runLater(() -> refused.accept(reason(e)));
        } catch (LinkageError e) {
            // JavaFX's media library is linked to ALSA; a bare Linux has none, and every later attempt fails alike.
            LOG.warn("Nothing can be played here: {}", e.toString());
            Platform.runLater(() -> refused.accept(Refusal.NO_PLAYER));
        }
    }

    private static Refusal reason(MediaException e) {
        boolean device = String.valueOf(e.getMessage()).contains("audio device");
        return device ? Refusal.NO_SOUND_DEVICE : unsaid();
    }

    /** What keeps a file from being opened where the player does not say it, or not yet. */
    private static Refusal unsaid() {
        return hasSoundDevice() ? Refusal.UNKNOWN_FORMAT : Refusal.NO_SOUND_DEVICE;
    }

    private static boolean hasSoundDevice() {
        return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, COMMON));
    }

    /** One file on its way; answers once. */
    private static final class Opening {

        /** A whole file on a slow disk is opened sooner; a damaged one may never answer. */
        private static final Duration PATIENCE = Duration.seconds(3);

        private final PauseTransition patience = new PauseTransition(PATIENCE);
        private final MediaPlayer player;
        private final boolean hasPicture;
        private final Consumer<ClipPlayer> opened;
        private final Consumer<Refusal> refused;
        private boolean answered;

        Opening(MediaPlayer player, boolean hasPicture, Consumer<ClipPlayer> opened, Consumer<Refusal> refused) {
            this.player = player;
            this.hasPicture = hasPicture;
            this.opened = opened;
            this.refused = refused;
        }

        void begin() {
            player.setOnReady(this::ready);
            player.setOnError(this::error);
            player.setOnHalted(this::error);
            patience.setOnFinished(over -> giveUp());
            patience.play();
        }

        private void giveUp() {
            if (!answered) {
                LOG.info("{} does not open", player.getMedia().getSource());
                answered = true;
                player.dispose();
                refused.accept(unsaid());
            }
        }

        private void ready() {
            if (answered) {
                return;
            }
            answered = true;
            patience.stop();
            if (hasPicture && player.getMedia().getWidth() == 0) {
                player.dispose();
                refused.accept(Refusal.UNKNOWN_FORMAT);
            } else {
                player.pause();
                opened.accept(new MediaClipPlayer(player));
            }
        }

        private void error() {
            MediaException error = player.getError();
            LOG.info("The player stopped: {}", error == null ? "no reason given" : error.getMessage());
            if (!answered) {
                answered = true;
                player.dispose();
                refused.accept(error == null ? Refusal.UNKNOWN_FORMAT : reason(error));
            }
        }
    }
}
