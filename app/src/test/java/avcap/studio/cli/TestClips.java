package avcap.studio.cli;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small media files, made when they are needed: a tone, a square that brightens, and everything that can be wrong. */
final class TestClips {

    private static final int RATE = 16_000;
    private static final int SIDE = 64;
    private static final int FRAMES_PER_SECOND = 10;

    private TestClips() {}

    static Path sounding(Path file) throws MediaException {
        return write(file, Optional.of(tone(1)));
    }

    static Path silent(Path file) throws MediaException {
        return write(file, Optional.empty());
    }

    private static Path write(Path file, Optional<Waveform> sound) throws MediaException {
        ClipWriter.Spec spec = ClipWriter.Spec.standard().withSize(SIDE, SIDE).withFrameRate(FRAMES_PER_SECOND);
        ClipWriter.write(
                file,
                spec,
                IntStream.range(0, FRAMES_PER_SECOND).mapToObj(TestClips::frame).iterator(),
                sound,
                Progress.none());
        return file;
    }

    private static Frame frame(int index) {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        Arrays.fill(rgb, (byte) (20 * index));
        return new Frame((double) index / FRAMES_PER_SECOND, SIDE, SIDE, rgb);
    }

    static Path wav(Path file, double seconds) throws MediaException {
        ClipWriter.writeWav(file, tone(seconds));
        return file;
    }

    private static Waveform tone(double seconds) {
        float[] samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return Waveform.mono(samples, RATE);
    }

    static Path empty(Path file) throws IOException {
        return Files.createFile(file);
    }

    static Path textAsMp4(Path file) throws IOException {
        return Files.writeString(file, "This is a shopping list: bread, milk, bells.\n".repeat(50));
    }

    /** The first half of a good clip's bytes. */
    static Path truncated(Path file) throws IOException, MediaException {
        byte[] whole = Files.readAllBytes(sounding(file));
        return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
}
