package avcap.studio.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What lay beside a project that was opened, because a program had ended before it could be journalled.
 *
 * @param texts how many captions have it now
 * @param kept the file with what was of no use, if anything was
 */
public record BroughtBack(int texts, Optional<Path> kept) {

    static final BroughtBack NOTHING = new BroughtBack(0, Optional.empty());

    /** What came back, in a sentence, if anything did. */
    public Optional<String> news() {
        return switch (texts) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("One caption typed just before the studio ended was brought back.");
            default -> Optional.of(texts + " captions typed just before the studio ended were brought back.");
        };
    }

    /** What did not, in a sentence. */
    public Optional<String> problem() {
        return kept.map(
                file -> "Something that was typed just before the studio ended could not be read. It is kept in " + file
                        + "; look into it with a text editor.");
    }
}
