package avcap.inference.media;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the sound it is given, for clips short enough to be held whole. */
final class SoundBuffer implements SoundSink {

    private final Deque<float[][]> pieces = new ArrayDeque<>();
    private long length;

    @Override
    public void take(float[][] samples) {
        pieces.add(samples);
        length += samples[0].length;
    }

    /** Samples a channel so far. */
    long length() {
        return length;
    }

    /** All of it as one; the buffer is empty afterwards. */
    Waveform waveform(int channels, int rate) {
        float[][] whole = new float[channels][Math.toIntExact(length)];
        int at = 0;
        while (!pieces.isEmpty()) {
            float[][] piece = pieces.remove();
            for (int c = 0; c < channels; c++) {
                System.arraycopy(piece[c], 0, whole[c], at, piece[c].length);
            }
            at += piece[0].length;
        }
        length = 0;
        return Waveform.owning(whole, rate);
    }
}
