package avcap.studio;

import static avcap.studio.WindowWatch.onWindow;
import static avcap.studio.WindowWatch.until;

import avcap.inference.progress.Progress;
import avcap.studio.control.PlayheadOverlay;
import avcap.studio.control.SpectrogramCanvas;
import avcap.studio.player.Brightness;
import avcap.studio.player.FlashWatch;
import avcap.studio.player.SyncErrors;
import avcap.studio.player.SyncTruth;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.media.MediaView;
import javafx.stage.Window;

/**
 * Whether picture, spectrogram and playhead of the studio's window are in step, as a table.
 *
 * <p>A program for people, with a display: it makes the click-and-flash clip, opens the studio on it and plays it at three speeds
 * by keys. When the picture on the screen turns white, the playhead's line is compared with the decoded time of the flash.
 * Then it measures how long the window's thread is held by seeking.
 */
final class SyncBench {

    private static final long LOOKED_AT_MILLIS = 4_000;
    private static final int SEEKS = 60;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Scene scene;
    private final SyncTruth truth;
    private int pulses;

    private SyncBench(Scene scene, SyncTruth truth) {
        this.scene = scene;
        this.truth = truth;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sync-bench");
        SyncTruth truth = SyncTruth.in(folder, Progress.none());
        Thread studio = new Thread(() -> Application.launch(Studio.class, folder.toString()), "studio");
        studio.setDaemon(true);
        studio.start();
        until(() ->
                isStarted() && !onWindow(() -> List.copyOf(Window.getWindows())).isEmpty());
        SyncBench bench =
                new SyncBench(onWindow(() -> Window.getWindows().get(0).getScene()), truth);
        bench.run();
        System.exit(0);
    }

    private static boolean isStarted() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void run() throws Exception {
        until(() -> onWindow(() -> scene.lookup("#spectrogram-canvas") != null
                && ((SpectrogramCanvas) node("spectrogram-canvas"))
                                .pictureProperty()
                                .get()
                        != null));
        until(() -> onWindow(() -> video().getMediaPlayer() != null));
        Thread.sleep(LOOKED_AT_MILLIS);
        until(() -> onWindow(() -> !isBusy())); // The model takes every processor.
        Thread.sleep(LOOKED_AT_MILLIS);
        out.printf(Locale.ROOT, "%-52s %9s %9s %7s%n", "against the flash, ms", "mean", "largest", "seen");
        row("click's column in the spectrogram", truth.clickErrors());
        press(KeyCode.MINUS, KeyCode.MINUS);
        row("playhead at " + speed(), played(.5));
        press(KeyCode.DIGIT0);
        row("playhead at " + speed(), played(1));
        press(KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS);
        row("playhead at " + speed(), played(2));
        press(KeyCode.DIGIT0);
        seeks();
    }

    /** Plays the clip from its start to its end. */
    private SyncErrors played(double rate) throws InterruptedException {
        FlashWatch watch = new FlashWatch(truth.flashes(), rate);
        Brightness brightness = new Brightness();
        AnimationTimer eyes = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses++;
                watch.see(playhead(), brightness.of(video()));
            }
        };
        press(KeyCode.HOME);
        Thread.sleep(500);
        pulses = 0;
        long began = System.nanoTime();
        onWindow(() -> {
            eyes.start();
            return true;
        });
        press(KeyCode.SPACE);
        until(() ->
                onWindow(() -> playhead() > truth.flashes().get(truth.flashes().size() - 1) + .5));
        onWindow(() -> {
            eyes.stop();
            return true;
        });
        press(KeyCode.SPACE);
        out.printf(
                Locale.ROOT,
                "%-52s %9.0f%n",
                "pulses a second at " + speed(),
                onWindow(() -> pulses) / ((System.nanoTime() - began) * 1e-9));
        return watch.errors();
    }

    /** Steps of a tenth of a second as a held key gives them, thirty a second. */
    private void seeks() throws InterruptedException {
        press(KeyCode.HOME);
        List<Double> held = new ArrayList<>();
        for (int i = 0; i < SEEKS; i++) {
            held.add(onWindow(() -> {
                long began = System.nanoTime();
                fire(KeyCode.RIGHT, true);
                return (System.nanoTime() - began) / 1e6;
            }));
            Thread.sleep(33);
        }
        held.sort(Double::compare);
        out.printf(Locale.ROOT, "%-52s %9.1f ms%n", "window held by a seek, median of " + SEEKS, held.get(SEEKS / 2));
        out.printf(Locale.ROOT, "%-52s %9.1f ms%n", "window held by a seek, longest", held.get(SEEKS - 1));
    }

    private boolean isBusy() {
        Node cancel = node("cancel-job");
        return cancel != null && cancel.getParent().isVisible();
    }

    private String speed() {
        return onWindow(() -> ((Label) node("transport-speed")).getText());
    }

    private double playhead() {
        return ((PlayheadOverlay) node("playhead-overlay")).timeProperty().get();
    }

    private MediaView video() {
        return (MediaView)
                scene.lookup("#player").lookupAll("MediaView").iterator().next();
    }

    private Node node(String id) {
        return scene.lookup("#" + id);
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            onWindow(() -> {
                fire(key, false);
                return true;
            });
        }
    }

    private void fire(KeyCode key, boolean alt) {
        Event.fireEvent(node("timeline"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
    }

    private void row(String name, SyncErrors errors) {
        out.printf(
                Locale.ROOT,
                "%-52s %+9.1f %+9.1f %7d  target %.0f%n",
                name,
                1000 * errors.mean(),
                1000 * errors.worst(),
                errors.count(),
                1000 * SyncErrors.WANTED);
    }
}
