package avcap.studio;

import static avcap.studio.WindowWatch.onWindow;
import static avcap.studio.WindowWatch.until;

import avcap.studio.control.SpectrogramCanvas;
import avcap.studio.control.SpectrogramPyramid;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.StyledTextArea;

/**
 * How the studio's window behaves on a project, as a table: how long it takes to open, to scroll a frame, to search, and to go on
 * to the next clip.
 *
 * <p>A program for people, with a display: the argument is the folder of a project, as StoreBench makes one. Without an
 * argument it is the sample, whose clips can be gone through; those of StoreBench have no files.
 */
final class WindowBench {

    private static final int FRAMES = 400;
    private static final int ROWS_OF_FRAME = 5;
    private static final int CLIPS = 15;
    private static final long LOOKED_AT_MILLIS = 2_500;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Scene scene;

    private WindowBench(Scene scene) {
        this.scene = scene;
    }

    public static void main(String[] arguments) throws Exception {
        long began = System.nanoTime();
        Thread studio = new Thread(() -> Application.launch(Studio.class, arguments), "studio");
        studio.setDaemon(true);
        studio.start();
        until(() ->
                isStarted() && !onWindow(() -> List.copyOf(Window.getWindows())).isEmpty());
        double shown = millisSince(began);
        WindowBench bench =
                new WindowBench(onWindow(() -> Window.getWindows().get(0).getScene()));
        bench.row("window shown after the start", shown, "");
        until(() -> bench.rows() > 0);
        bench.row("clips listed after that", millisSince(began) - shown, "2000");
        bench.run(arguments.length == 0);
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

    private void run(boolean hasFiles) throws Exception {
        Thread.sleep(LOOKED_AT_MILLIS);
        if (hasFiles) {
            goOn();
        } else {
            scroll();
            search();
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out.printf(Locale.ROOT, "%-52s %9d MB%n", "heap with " + rows() + " clips listed", heap >> 20);
        resident();
    }

    /** What the whole process holds, the model and what lies outside of Java's heap included; Linux alone tells. */
    private void resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .forEach(kilobytes -> out.printf(
                            Locale.ROOT, "%-52s %9d MB%n", "whole process, with the model", kilobytes >> 10));
        }
    }

    /** Style and layout of a frame in which five new rows come up: what of it our cells can be blamed for. */
    private void scroll() throws Exception {
        double[] frames = new double[FRAMES];
        long[] began = new long[1];
        Runnable before = () -> began[0] = System.nanoTime();
        for (int i = 0; i < FRAMES; i++) {
            int row = i * ROWS_OF_FRAME;
            double[] took = new double[1];
            Runnable after = () -> took[0] = millisSince(began[0]);
            onWindow(() -> {
                scene.addPreLayoutPulseListener(before);
                scene.addPostLayoutPulseListener(after);
                list().scrollTo(row);
                Platform.requestNextPulse();
                return true;
            });
            until(() -> onWindow(() -> took[0] > 0));
            onWindow(() -> {
                scene.removePreLayoutPulseListener(before);
                scene.removePostLayoutPulseListener(after);
                return true;
            });
            frames[i] = took[0];
        }
        Arrays.sort(frames);
        row("scroll: layout of a frame, median", frames[FRAMES / 2], "16");
        row("scroll: 95 % of frames below", frames[FRAMES * 95 / 100], "16");
        row("scroll: longest of " + FRAMES, frames[FRAMES - 1], "16");
        out.printf(
                Locale.ROOT,
                "%-52s %9d%n",
                "scroll: frames over 16 ms",
                Arrays.stream(frames).filter(frame -> frame > 16).count());
    }

    private void search() throws Exception {
        for (String query : List.of("caption:kettle", "status:draft logprob<-1.2", "bell rings 12")) {
            String before = count();
            long began = System.nanoTime();
            onWindow(() -> {
                ((TextField) node("library-filter")).setText(query);
                return true;
            });
            until(() -> !count().equals(before));
            row("search " + query + ", with the rest before it", millisSince(began), "");
        }
    }

    /** From the key to the text and the spectrogram of the next clip, after the one before was looked at for a while. */
    private void goOn() throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            SpectrogramCanvas sound = (SpectrogramCanvas) node("spectrogram-canvas");
            Optional<SpectrogramPyramid> drawn = drawn(sound);
            long began = System.nanoTime();
            onWindow(() -> {
                Event.fireEvent(
                        list(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false));
                return true;
            });
            until(() ->
                    drawn(sound).filter(now -> !Optional.of(now).equals(drawn)).isPresent());
            double picture = millisSince(began);
            until(() -> onWindow(() ->
                    !((StyledTextArea<?, ?>) node("caption-editor")).getText().isBlank()));
            all.add(picture);
            row("next clip " + (i + 1) + ": spectrogram", picture, "200");
            row("next clip " + (i + 1) + ": and its draft", millisSince(began), "");
            Thread.sleep(LOOKED_AT_MILLIS);
        }
        all.sort(Double::compare);
        row("next clip, median", all.get(CLIPS / 2), "200");
        row("next clip, longest", all.get(CLIPS - 1), "200");
    }

    private static Optional<SpectrogramPyramid> drawn(SpectrogramCanvas sound) {
        return onWindow(() -> Optional.ofNullable(sound.pictureProperty().get()));
    }

    private int rows() {
        return onWindow(
                () -> scene.lookup("#clip-list") == null ? 0 : list().getItems().size());
    }

    private ListView<?> list() {
        return (ListView<?>) node("clip-list");
    }

    private String count() {
        return onWindow(() -> ((Label) node("library-count")).getText());
    }

    private Node node(String id) {
        return scene.lookup("#" + id);
    }

    private void row(String name, double millis, String target) {
        out.printf(Locale.ROOT, "%-52s %9.1f ms%s%n", name, millis, target.isEmpty() ? "" : "  target " + target);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
