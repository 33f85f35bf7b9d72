package avcap.inference.caption;

import avcap.inference.features.AvInput;
import avcap.inference.features.Fbank;
import avcap.inference.features.FrameTransform;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.inference.media.Waveform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** A clip made of arithmetic, the same on every machine: what a self-check asks about. It takes the whole way of a real one. */
enum MadeClip {
    /** A tone that rises through three octaves, and a square that crosses a shaded wall. */
    RISING_TONE {
        @Override
        double sample(double seconds, double length, SplittableRandom random) {
            double octaves = 3 * seconds / length;
            double cycles = 220 * length / (3 * Math.log(2)) * (StrictMath.pow(2, octaves) - 1);
            return 0.3 * StrictMath.sin(2 * Math.PI * cycles) + 0.003 * (random.nextDouble() - 0.5);
        }

        @Override
        int level(int x, int y, int colour, double through, SplittableRandom random) {
            double left = through * (WIDTH - SQUARE);
            boolean inside = x >= left && x < left + SQUARE && y >= SQUARE && y < 2 * SQUARE;
            return inside ? 230 - 60 * colour : (x + 2 * y + 40 * colour) * 200 / (WIDTH + 2 * HEIGHT + 80);
        }
    },
    /** Bursts of noise, and coloured flicker. */
    NOISE {
        @Override
        double sample(double seconds, double length, SplittableRandom random) {
            double loudness = seconds * 2 % 1 < 0.5 ? 0.5 : 0.02;
            return loudness * (2 * random.nextDouble() - 1);
        }

        @Override
        int level(int x, int y, int colour, double through, SplittableRandom random) {
            return random.nextInt(256);
        }
    };

    private static final long SEED = 1;
    private static final int SAMPLE_RATE = 16_000;
    private static final int HOP = SAMPLE_RATE / 100;
    private static final int WINDOW = SAMPLE_RATE / 40;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int SQUARE = 80;

    /** In [-1, 1], at a time of a sound of a length, both in seconds. */
    abstract double sample(double seconds, double length, SplittableRandom random);

    /** In [0, 255], of one colour of a pixel of the picture that is {@code through} the clip, from 0 to 1. */
    abstract int level(int x, int y, int colour, double through, SplittableRandom random);

    /** For people: {@code rising tone}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    AvInput input(InputShape shape) {
        FrameTransform transform = new FrameTransform(shape.imageSize());
        List<Frame> frames = new ArrayList<>();
        for (Frame frame : frames(shape.videoFrames())) {
            frames.add(transform.crop(frame));
        }
        float[] sound =
                Fbank.normalise(new Fbank(shape.melBands()).of(sound(shape.audioFrames())), shape.audioFrames());
        return new AvInput(
                shape,
                Optional.of(sound),
                Optional.of(transform.normalise(frames)),
                frames.stream().map(Frame::time).toList());
    }

    private Waveform sound(int rows) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] samples = new float[rows * HOP + WINDOW - HOP];
        double length = samples.length / (double) SAMPLE_RATE;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) sample(i / (double) SAMPLE_RATE, length, random);
        }
        return Waveform.mono(samples, SAMPLE_RATE);
    }

    private List<Frame> frames(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Frame> frames = new ArrayList<>();
        for (int frame = 0; frame < count; frame++) {
            double through = (frame + 0.5) / count;
            byte[] rgb = new byte[3 * WIDTH * HEIGHT];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (byte) level(i / 3 % WIDTH, i / 3 / WIDTH, i % 3, through, random);
            }
            frames.add(new Frame(through, WIDTH, HEIGHT, rgb));
        }
        return frames;
    }
}
