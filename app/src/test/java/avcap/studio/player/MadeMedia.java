package avcap.studio.player;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small clips with pictures, made in tests. */
final class MadeMedia {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int RATE = 10;

    private MadeMedia() {}

    /** Two seconds of pictures that grow lighter, with a silent sound track. */
    static Path clip(Path file) throws MediaException {
        List<Frame> frames = IntStream.range(0, 2 * RATE)
                .mapToObj(i -> grey((double) i / RATE, 20 + 8 * i))
                .toList();
        ClipWriter.write(
                file,
                ClipWriter.Spec.standard().withSize(WIDTH, HEIGHT).withFrameRate(RATE),
                frames.iterator(),
                Optional.of(Waveform.silence(2, 16_000)),
                Progress.none());
        return file;
    }

    private static Frame grey(double time, int level) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        Arrays.fill(rgb, (byte) level);
        return new Frame(time, WIDTH, HEIGHT, rgb);
    }
}
