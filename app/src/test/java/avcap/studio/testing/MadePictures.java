package avcap.studio.testing;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Silent clips of plain pictures at given times. */
public final class MadePictures {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    /** Ticks of the files' clock in a second: 29.97 and 59.94 pictures a second come out even. */
    private static final int TICKS = 60_000;

    private MadePictures() {}

    /** So many pictures at a steady rate. */
    public static double[] steady(double frameRate, int count) {
        return IntStream.range(0, count).mapToDouble(i -> i / frameRate).toArray();
    }

    /** Pictures as a telephone takes them: now quick, now slow. */
    public static double[] uneven(int count) {
        double[] times = new double[count];
        for (int i = 1; i < count; i++) {
            times[i] = times[i - 1] + (i % 7 == 0 ? .12 : i % 3 == 0 ? .017 : .034);
        }
        return times;
    }

    /** Writes a clip whose picture at a time has the grey level that is told for it. */
    public static Path write(Path file, double[] times, DoubleUnaryOperator level) throws MediaException {
        ClipWriter.write(
                file,
                ClipWriter.Spec.standard().withSize(WIDTH, HEIGHT).withFrameRate(TICKS),
                DoubleStream.of(times)
                        .mapToObj(time -> grey(time, (int) level.applyAsDouble(time)))
                        .iterator(),
                Optional.empty(),
                Progress.none());
        return file;
    }

    private static Frame grey(double time, int level) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        Arrays.fill(rgb, (byte) level);
        return new Frame(time, WIDTH, HEIGHT, rgb);
    }
}
