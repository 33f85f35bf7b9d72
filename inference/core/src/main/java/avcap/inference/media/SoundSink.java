package avcap.inference.media;

/** Takes a clip's sound piece by piece while it is decoded, so that an hour of it never lies in memory. */
@FunctionalInterface
public interface SoundSink {

    /**
     * The next piece, in order of time, a fraction of a second long.
     *
     * @param samples [channels][samples] in [-1, 1], all channels of one length; the taker's own from now on
     */
    void take(float[][] samples);
}
