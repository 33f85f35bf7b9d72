package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;

/** What sizes can be: loud refusals that name the key of {@code config.json}. */
final class ConfigRules {

    private static final Sentences SENTENCES = Sentences.of(ConfigRules.class);

    /** Far above any real size, low enough that products of two sizes stay exact. */
    private static final int LARGEST = 1 << 22;

    private static final int DEEPEST = 1 << 10;

    ConfigRules positive(String key, int value) {
        return check(value > 0 && value <= LARGEST, "size.positive", key, value);
    }

    ConfigRules depth(String key, int value) {
        return check(value >= 0 && value <= DEEPEST, "size.depth", key, value, DEEPEST);
    }

    ConfigRules multiple(String key, int value, String ofKey, int of) {
        positive(ofKey, of);
        positive(key, value);
        return check(value % of == 0, "size.multiple", key, value, ofKey, of);
    }

    ConfigRules id(String key, int value, int vocabulary) {
        return check(value >= 0 && value < vocabulary, "size.below", key, value, vocabulary);
    }

    ConfigRules differ(String key, int value, String otherKey, int other) {
        return check(value != other, "size.other", key, value, otherKey);
    }

    private ConfigRules check(boolean holds, String sentence, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(SENTENCES.text(sentence, values));
        }
        return this;
    }
}
