package avcap.inference.media;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Clips made for tests: a beep, and pictures whose grey level tells their number. */
final class MadeClips {

    static final int WIDTH = 160;
    static final int HEIGHT = 120;
    static final int RATE = 10;
    static final ClipWriter.Spec SPEC =
            ClipWriter.Spec.standard().withSize(WIDTH, HEIGHT).withFrameRate(RATE);

    private MadeClips() {}

    static Waveform beep(double seconds, int sampleRate, int channels) {
        float[] samples = new float[(int) Math.round(seconds * sampleRate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / sampleRate));
        }
        return Waveform.of(Collections.nCopies(channels, samples), sampleRate);
    }

    /** Frame i is grey of level 20 + 2 i. */
    static Iterator<Frame> greys(double seconds) {
        return IntStream.range(0, (int) Math.round(seconds * RATE))
                .mapToObj(i -> grey((double) i / RATE, 20 + 2 * i))
                .iterator();
    }

    static Frame grey(double time, int level) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        java.util.Arrays.fill(rgb, (byte) level);
        return new Frame(time, WIDTH, HEIGHT, rgb);
    }

    static Path withSound(Path file, double seconds) throws MediaException {
        ClipWriter.write(file, SPEC, greys(seconds), Optional.of(beep(seconds, 44_100, 2)), Progress.none());
        return file;
    }

    static Path silent(Path file, double seconds) throws MediaException {
        ClipWriter.write(file, SPEC, greys(seconds), Optional.empty(), Progress.none());
        return file;
    }

    static Path wav(Path file, double seconds) throws MediaException {
        ClipWriter.writeWav(file, beep(seconds, 16_000, 1));
        return file;
    }
}
