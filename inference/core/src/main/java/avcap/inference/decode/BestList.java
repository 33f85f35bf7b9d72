package avcap.inference.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best sentences so far, at most a given number; a full list takes only what is strictly better than its worst. */
final class BestList {

    private final int capacity;
    private final List<Hypothesis> sentences = new ArrayList<>();

    BestList(int capacity) {
        this.capacity = capacity;
    }

    void add(Hypothesis sentence) {
        if (isFull()) {
            if (!(sentence.score() > worst())) {
                return;
            }
            sentences.remove(sentences.stream()
                    .min(Comparator.comparingDouble(Hypothesis::score))
                    .orElseThrow());
        }
        sentences.add(sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    boolean isFull() {
        return sentences.size() == capacity;
    }

    /** The score a newcomer must beat; minus infinity while there is room. */
    double worst() {
        return isFull()
                ? sentences.stream().mapToDouble(Hypothesis::score).min().orElseThrow()
                : Double.NEGATIVE_INFINITY;
    }

    List<Hypothesis> bestFirst() {
        return sentences.stream()
                .sorted(Comparator.comparingDouble(Hypothesis::score).reversed())
                .toList();
    }
}
