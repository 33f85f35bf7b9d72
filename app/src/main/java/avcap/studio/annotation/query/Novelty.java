package avcap.studio.annotation.query;

import java.util.List;

/**
 * How unlike what people have accepted a text is.
 *
 * @param value from 0, every word stands in every accepted caption, to 1, none stands in any
 * @param unseen content words that stand in none, in their order; empty as long as nothing is accepted
 * @param rarest of the content words, if it stands in a tenth of the accepted captions at most; else empty
 */
public record Novelty(double value, List<String> unseen, String rarest) {

    /** Of a text beside which nothing is known, or without words of content. */
    static final Novelty UNKNOWN = new Novelty(0, List.of(), "");

    public Novelty {
        unseen = List.copyOf(unseen);
    }
}
