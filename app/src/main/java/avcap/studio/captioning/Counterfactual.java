package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model says of a clip that lacks something, and what the words of the present text lose by that.
 *
 * @param leftOut what was kept from the model
 * @param text the present text
 * @param said what the model says instead
 * @param words those of the present text
 */
record Counterfactual(LeftOut leftOut, String text, String said, List<Change> words) {

    /**
     * A word of the present text.
     *
     * @param change of its log-probability (natural); negative if it is less likely without the part
     */
    record Change(String word, double change) {}

    Counterfactual {
        words = List.copyOf(words);
    }

    /**
     * From what the model thought of the text before and after.
     *
     * @param said what it says without the part
     */
    static Counterfactual of(LeftOut leftOut, Caption whole, Caption without, Caption said) {
        List<Change> words = IntStream.range(0, whole.words().size())
                .mapToObj(word -> new Change(
                        whole.words().get(word).text(),
                        without.words().get(word).logProbability()
                                - whole.words().get(word).logProbability()))
                .toList();
        return new Counterfactual(leftOut, whole.text(), said.text(), words);
    }
}
