package avcap.studio.models;

/**
 * Something to be known of a model.
 *
 * @param name what it is
 * @param value in few words
 * @param whole the same in full, for those who point at it
 */
record Fact(String name, String value, String whole) {

    Fact(String name, String value) {
        this(name, value, value);
    }
}
