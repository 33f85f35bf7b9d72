package avcap.studio.spectrogram;

import avcap.inference.features.Samples;
import avcap.inference.media.SoundSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The sound of a long clip, laid aside on the disk at 16 bits a sample: an hour at 16 kHz is 115 MB there and nothing in memory.
 *
 * <p>The file has no name in its folder where the system allows it, and goes when nobody holds this any more.
 */
final class SampleFile implements Samples, SoundSink {

    private static final int LOUDEST = Short.MAX_VALUE;

    private final FileChannel channel;
    private final int sampleRate;
    private long length;

    /** An empty file; it is filled by {@link #take} before anybody reads it. */
    SampleFile(Path folder, int sampleRate) throws IOException {
        this.sampleRate = sampleRate;
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "sound", ".pcm");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** @throws UncheckedIOException if the disk does not take it */
    @Override
    public void take(float[][] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * samples[0].length);
        for (float sample : samples[0]) {
            bytes.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * LOUDEST));
        }
        bytes.flip();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length += samples[0].length;
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long from, float[] into, int at, int count) {
        int before = (int) Math.max(0, Math.min(count, -from));
        int inside = (int) Math.max(0, Math.min(count - before, length - Math.max(0, from)));
        Arrays.fill(into, at, at + before, 0);
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * inside);
        try {
            long place = Short.BYTES * Math.max(0, from);
            int got = 0;
            while (bytes.hasRemaining() && got >= 0) {
                got = channel.read(bytes, place + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.flip();
        for (int i = 0; i < inside; i++) {
            into[at + before + i] = bytes.getShort() / (float) LOUDEST;
        }
        Arrays.fill(into, at + before + inside, at + count, 0);
    }
}
