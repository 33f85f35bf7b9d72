package avcap.studio.player;

import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaReader;
import avcap.inference.media.ProxyWriter;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;

/**
 * How long a clip of ten seconds takes to open, as a table: to its first picture by each way, to all that is read of it, and to a
 * copy that plays; and what an hour of sound costs.
 *
 * <p>A program for people. It makes its clips in a temporary folder. The row of JavaFX Media wants a display.
 */
final class OpeningBench {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 25;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 15;
    private static final int HOUR_SECONDS = 3600;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final MediaReader media = new MediaReader();
    private final Path folder;

    private OpeningBench(Path folder) {
        this.folder = folder;
    }

    private interface Run {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        new OpeningBench(Files.createTempDirectory("opening")).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path clip = clip(folder.resolve("clip.mp4"));
        Path silent = folder.resolve("silent.mp4");
        ProxyWriter.silent(clip, silent, Progress.none());
        row("first picture, decoded from the file", () -> firstPicture(clip), "300");
        row("a picture anywhere, in an open file", anywhere(clip), "");
        row(
                "everything read: sound, spectrogram, frames",
                () -> new FeatureReader().read(clip, InputShape.base(2), InputPreset.STUDIO, Progress.none()),
                "");
        row("copy without sound", () -> ProxyWriter.silent(clip, folder.resolve("a.mp4"), Progress.none()), "");
        row("copy with sound", () -> ProxyWriter.playable(clip, folder.resolve("b.mp4"), Progress.none()), "");
        hour();
        Platform.startup(() -> {});
        row("first picture, JavaFX Media", () -> opened(silent), "300");
    }

    private Path clip(Path file) throws Exception {
        Random random = new Random(1);
        byte[] noise = new byte[3 * WIDTH * HEIGHT];
        random.nextBytes(noise);
        Iterator<Frame> frames = IntStream.range(0, SECONDS * RATE)
                .mapToObj(i -> new Frame((double) i / RATE, WIDTH, HEIGHT, moved(noise, 300 * i)))
                .iterator();
        float[] sound = new float[SECONDS * 44_100];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = random.nextFloat() - .5f;
        }
        ClipWriter.write(
                file, ClipWriter.Spec.standard(), frames, Optional.of(Waveform.mono(sound, 44_100)), Progress.none());
        return file;
    }

    /** Smooth bands that move, with some noise. */
    private static byte[] moved(byte[] noise, int by) {
        byte[] rgb = new byte[noise.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (128 + 90 * Math.sin((i + by) * .002) + noise[i] / 16.0);
        }
        return rgb;
    }

    private void firstPicture(Path clip) throws Exception {
        try (PictureSource source = new PictureSource(clip)) {
            show(source, 0);
        }
    }

    private static void show(PictureSource source, double seconds) throws Exception {
        if (source.at(seconds, Progress.none()).isEmpty()) {
            throw new IllegalStateException("There is no picture at " + seconds + " s.");
        }
    }

    private Run anywhere(Path clip) {
        PictureSource source = new PictureSource(clip);
        Random random = new Random(2);
        return () -> show(source, random.nextDouble() * SECONDS);
    }

    private static void opened(Path clip) throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(() -> new MediaOpener()
                .open(
                        clip,
                        true,
                        player -> {
                            player.close();
                            answered.countDown();
                        },
                        refusal -> {
                            throw new IllegalStateException("Refused: " + refusal);
                        }));
        if (!answered.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It never opened.");
        }
    }

    private void hour() throws Exception {
        Path file = folder.resolve("hour.wav");
        ClipWriter.writeWav(file, Waveform.silence(HOUR_SECONDS, 16_000));
        System.gc();
        long before = heap();
        long[] most = new long[2];
        long began = System.nanoTime();
        media.stream(
                file,
                SoundRequest.studio(),
                samples -> {
                    if (most[1]++ % 1000 == 0) {
                        System.gc();
                        most[0] = Math.max(most[0], heap() - before);
                    }
                },
                Progress.none());
        out.printf(Locale.ROOT, "%-52s %9.1f s%n", "an hour of sound, streamed", (System.nanoTime() - began) / 1e9);
        out.printf(Locale.ROOT, "%-52s %9d MB%n", "what lay in memory of it at most", most[0] >> 20);
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The first two runs are left out: they warm the machine up. */
    private void row(String name, Run run, String target) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int i = -2; i < ROUNDS; i++) {
            long began = System.nanoTime();
            run.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%-52s %9.1f ms, at most %.1f ms%s%n",
                name,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1],
                target.isEmpty() ? "" : "  target " + target);
    }
}
