package avcap.inference.checkpoint;

/** What sizes can be: loud refusals that name the key of {@code config.json}. */
final class ConfigRules {

    /** Far above any real size, low enough that products of two sizes stay exact. */
    private static final int LARGEST = 1 << 22;

    private static final int DEEPEST = 1 << 10;

    ConfigRules positive(String key, int value) {
        return check(value > 0 && value <= LARGEST, key, value, "a size of at least 1");
    }

    ConfigRules depth(String key, int value) {
        return check(value >= 0 && value <= DEEPEST, key, value, "a number of layers from 0 to " + DEEPEST);
    }

    ConfigRules multiple(String key, int value, String ofKey, int of) {
        positive(ofKey, of);
        positive(key, value);
        return check(value % of == 0, key, value, "a multiple of " + ofKey + " (" + of + ")");
    }

    ConfigRules id(String key, int value, int vocabulary) {
        return check(value >= 0 && value < vocabulary, key, value, "a number below vocab (" + vocabulary + ")");
    }

    ConfigRules differ(String key, int value, String otherKey, int other) {
        return check(value != other, key, value, "another number than " + otherKey);
    }

    private ConfigRules check(boolean holds, String key, int value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(key + " is " + value + " but must be " + wanted);
        }
        return this;
    }
}
