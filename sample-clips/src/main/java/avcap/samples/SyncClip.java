package avcap.samples;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A clip that shows whether sound and picture are in step: every second a white flash and a click, exactly together. */
public final class SyncClip {

    /** How long it is. */
    public static final int SECONDS = 10;

    private static final int SOUND_RATE = 44_100;

    private static final int FLASH_FRAMES = 2;
    private static final double CLICK_SECONDS = 0.01;
    private static final double CLICK_HERTZ = 2000;
    private static final int GREY = 40;
    private static final int BAR = 150;

    private SyncClip() {}

    /**
     * Makes it.
     *
     * @param out ends in {@code .mp4}
     * @throws MediaException if the file cannot be written
     */
    public static void write(Path out, Progress progress) throws MediaException {
        ClipWriter.Spec spec = ClipMaker.SPEC;
        ClipWriter.write(
                out,
                spec,
                frames(spec.width(), spec.height(), spec.frameRate()),
                Optional.of(sound(SOUND_RATE)),
                progress);
    }

    static SampleClip truth() {
        List<SampleClip.Sound> clicks = IntStream.range(1, SECONDS)
                .mapToObj(second -> new SampleClip.Sound("click", second, second + CLICK_SECONDS, true))
                .toList();
        return new SampleClip(
                "click-and-flash",
                "click-and-flash.mp4",
                SampleClip.Kind.SOUND_AND_PICTURE,
                "a light flashes and clicks every second",
                OptionalLong.empty(),
                clicks,
                List.of(),
                List.of());
    }

    /** Clicks start at 1, 2, … 9 s to the sample. */
    static Waveform sound(int sampleRate) {
        float[] samples = new float[SECONDS * sampleRate];
        for (int second = 1; second < SECONDS; second++) {
            for (int i = 0; i < CLICK_SECONDS * sampleRate; i++) {
                double fade = 1 - i / (CLICK_SECONDS * sampleRate);
                samples[second * sampleRate + i] =
                        (float) (0.8 * fade * Math.cos(2 * Math.PI * CLICK_HERTZ * i / sampleRate));
            }
        }
        return Waveform.mono(samples, sampleRate);
    }

    /** Dark frames with a bar that grows through each second, white ones from each whole second on. */
    static Iterator<Frame> frames(int width, int height, int frameRate) {
        return IntStream.range(0, SECONDS * frameRate)
                .mapToObj(index -> frame(index, width, height, frameRate))
                .iterator();
    }

    private static Frame frame(int index, int width, int height, int frameRate) {
        byte[] rgb = new byte[3 * width * height];
        boolean flash = index >= frameRate && index % frameRate < FLASH_FRAMES;
        Arrays.fill(rgb, (byte) (flash ? 255 : GREY));
        if (!flash) {
            int length = width * (index % frameRate) / frameRate;
            for (int y = height * 7 / 8; y < height * 15 / 16; y++) {
                Arrays.fill(rgb, 3 * y * width, 3 * (y * width + length), (byte) BAR);
            }
        }
        return new Frame((double) index / frameRate, width, height, rgb);
    }
}
