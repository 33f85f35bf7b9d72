package avcap.inference.checkpoint;

/**
 * How the parts of a fresh model are taken from CAV-MAE and GIT. A finished AVCap is read in one way only.
 */
public enum ImportRules {
    /**
     * The authors' own, key for key: with several frames the picture's patch filter and positions are not loaded, and the
     * projection never is.
     */
    REFERENCE,
    /**
     * What the files hold is used: a patch filter for stills becomes one for pairs of frames (half of it on each, so that a
     * still looks the same), a picture's positions are repeated for each pair, and GIT's visual projection becomes the
     * audio-visual one if its shape fits.
     */
    INFLATE
}
