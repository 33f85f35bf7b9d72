package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.SaliencyDifference;

/**
 * Two maps side by side.
 *
 * @param words the words of the map on the screen
 * @param otherWords those that stand for them on the other side
 */
record Compared(String words, Saliency map, String otherWords, Saliency otherMap, SaliencyDifference difference) {

    static Compared of(String words, Saliency map, String otherWords, Saliency otherMap) {
        return new Compared(words, map, otherWords, otherMap, SaliencyDifference.of(map, otherMap));
    }
}
