package avcap.inference.training.files;

import avcap.inference.media.FrameSampling;

/**
 * A clip as training wants it: all twenty sampled frames, of which each pass takes some.
 *
 * @param sound [rows × bands], normalised
 * @param frames {@value FrameSampling#TOTAL} squares of 8-bit RGB
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
public record LoadedClip(float[] sound, byte[][] frames) {

    long bytes() {
        long bytes = 4L * sound.length;
        byte[] before = new byte[0];
        for (byte[] frame : frames) {
            bytes += frame == before ? 0 : frame.length; // a repeated frame is one array
            before = frame;
        }
        return bytes;
    }
}
