package avcap.studio.annotation;

/**
 * How one caption of a clip stands at a moment.
 *
 * @param status where the clip stands
 * @param text what is said, empty if nothing
 * @param source whose words they are
 */
public record Standing(Status status, String text, Source source) {

    /** Whose words count. */
    public enum Source {
        /** What a person is typing and has not accepted. */
        DRAFT,
        /** What a person accepted. */
        PERSON,
        /** What a machine or an import says, or nothing. */
        OTHER
    }
}
