package avcap.studio.spectrogram;

import avcap.inference.clip.Clip;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.features.Samples;
import avcap.inference.media.ClipWriter;
import avcap.inference.progress.Progress;
import avcap.studio.control.ColourMap;
import avcap.studio.control.LevelRange;
import avcap.studio.control.Peaks;
import avcap.studio.control.SoundLook;
import avcap.studio.control.SpectrogramPyramid;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the spectrogram takes to be read, built and redrawn, for ten seconds and for an hour, as a table.
 *
 * <p>Redraws are told in the processor's time, so that what else runs on the machine does not count. A program for people, without
 * a display; the argument is an empty folder for an hour of sound (115 MB).
 */
final class SpectrogramBench {

    private static final int RATE = 16_000;
    private static final int HOUR = 3600;
    private static final int REDRAWS = 300;
    private static final int HEIGHT = 256;
    private static final double[] VIEWS = {3600, 600, 60, 10, 1, .1, .01, .001};

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private SpectrogramBench() {}

    public static void main(String[] arguments) throws Exception {
        new SpectrogramBench().run(Path.of(arguments[0]));
    }

    private void run(Path folder) throws Exception {
        Files.createDirectories(folder);
        Path file = folder.resolve("hour.wav");
        if (!Files.exists(file)) {
            ClipWriter.writeWav(file, Tones.of(HOUR, RATE, 1));
        }
        Path warm = folder.resolve("warm.wav");
        ClipWriter.writeWav(warm, Tones.scene(RATE));
        new FeatureReader().readToOpen(warm, InputShape.base(2), InputPreset.STUDIO, Progress.none());
        for (int i = 0; i < 3; i++) { // once Java has compiled it
            ListenedSound.draw(
                    Samples.of(Tones.scene(RATE)),
                    new Peaks(Samples.of(Tones.scene(RATE))),
                    SoundLook.initial(),
                    Progress.none());
        }
        long began = System.nanoTime();
        Clip clip = new FeatureReader()
                .readToOpen(file, InputShape.base(2), InputPreset.STUDIO, Progress.none())
                .clip();
        row("hour: opened, with its first minute", millisSince(began), "");
        Samples ten = Samples.of(Tones.scene(RATE));
        redraw("10 s", built("10 s", ten, SoundLook.initial()), 10);
        began = System.nanoTime();
        Samples hour = new WholeSounds(folder).read(clip.file(), Progress.none());
        row("hour: read and laid aside", millisSince(began), "");
        for (SoundLook.Scale scale : SoundLook.Scale.values()) {
            String name = "hour, " + scale.name().toLowerCase(Locale.ROOT);
            redraw(name, built(name, hour, SoundLook.initial().withScale(scale)), HOUR);
        }
    }

    private ListenedSound built(String name, Samples sound, SoundLook look) {
        long began = System.nanoTime();
        Peaks peaks = new Peaks(sound);
        row(name + ": wave built", millisSince(began), "");
        began = System.nanoTime();
        ListenedSound drawn = ListenedSound.draw(sound, peaks, look, Progress.none());
        row(name + ": pyramid built", millisSince(began), "");
        long bytes = drawn.pyramid().bytes() + peaks.bytes();
        out.printf(Locale.ROOT, "%-52s %9.1f MB  target 150%n", name + ": pyramid and wave", bytes / 1e6);
        return drawn;
    }

    private void redraw(String name, ListenedSound sound, double seconds) {
        for (int width : new int[] {704, 1400, 2488}) {
            for (double view : VIEWS) {
                if (view <= seconds) {
                    redraw(name + ", " + width + " wide, view of " + view + " s", sound, seconds, view, width);
                }
            }
        }
    }

    private void redraw(String name, ListenedSound sound, double seconds, double view, int width) {
        SpectrogramPyramid pyramid = sound.pyramid();
        int[] pixels = new int[width * HEIGHT];
        int[] palette = pyramid.range().palette(ColourMap.MAGMA, LevelRange.below(pyramid.loudest(), 80));
        double[] pictures = new double[REDRAWS];
        double[] waves = new double[REDRAWS];
        for (int i = 0; i < REDRAWS; i++) {
            double start = (seconds - view) * i / REDRAWS;
            pictures[i] = processorMillis(() -> pyramid.draw(pixels, width, HEIGHT, start, start + view, palette, 0));
            waves[i] = processorMillis(() -> sound.peaks().across(start, start + view, width));
        }
        Arrays.sort(pictures);
        Arrays.sort(waves);
        out.printf(
                Locale.ROOT,
                "%-52s %6.2f ms, 95 %% %6.2f, wave %5.2f ms  target 2%n",
                name,
                pictures[REDRAWS / 2],
                pictures[REDRAWS * 95 / 100],
                waves[REDRAWS / 2]);
    }

    private static double processorMillis(Runnable what) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        what.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e6;
    }

    private void row(String name, double millis, String target) {
        out.printf(Locale.ROOT, "%-52s %9.1f ms%s%n", name, millis, target);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
