package avcap.studio.attention;

/**
 * How a word's attention was shared out; the three sum to one, or to nothing while no word is chosen.
 *
 * @param sound in [0, 1]
 * @param picture in [0, 1]
 * @param words to the start mark and the words before, in [0, 1]
 */
record Shares(double sound, double picture, double words) {

    /** Before any word is chosen. */
    static final Shares NONE = new Shares(0, 0, 0);
}
