package avcap.inference.attention;

import avcap.inference.clip.TimeSpan;

/** Where an audio-visual token lies in the recording. */
public sealed interface TokenPlace {

    /**
     * A 16 × 16 patch of the spectrogram.
     *
     * @param band row of patches, 0 lowest mel
     * @param column column of patches, 0 first
     * @param time what the patch covers, seconds
     */
    record AudioPlace(int band, int column, TimeSpan time) implements TokenPlace {}

    /**
     * A 16 × 16 patch of one frame, or of a pair of frames.
     *
     * @param tubelet which frame or pair of frames, 0 first
     * @param row row of patches, 0 top
     * @param column column of patches, 0 left
     */
    record VisualPlace(int tubelet, int row, int column) implements TokenPlace {}
}
