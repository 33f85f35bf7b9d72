package avcap.studio.session;

/** How it is found where the model looked for a word. */
public enum MapMethod {
    /** By folding the weights of the heads, which are there at once. */
    HEADS,
    /** By following attention back, each weight counted as far as the word hangs on it. */
    RELEVANCE,
    /** By leaving parts of the clip out. */
    OCCLUSION
}
