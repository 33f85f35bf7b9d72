package avcap.inference.caption;

/**
 * What a precision gave on this machine with the threads that suit it best.
 *
 * @param settings device, precision and threads
 * @param encodeMillis to encode a clip, the quickest of all tries
 * @param searchMillis to search a caption of it, the quickest of all tries
 * @param agreement in [0, 1], how often it chooses the piece that 32 bits choose; 1 for 32 bits themselves
 */
public record ComputeTrial(ComputeSettings settings, double encodeMillis, double searchMillis, double agreement) {

    /** A clip from features to caption. */
    public double clipMillis() {
        return encodeMillis + searchMillis;
    }
}
