package avcap.studio.store;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lay beside a project that was opened, because a program had ended before it could be journalled.
 *
 * @param texts how many captions have it now
 * @param kept the file with what was of no use, if anything was
 */
public record BroughtBack(int texts, Optional<Path> kept) {

    private static final Words WORDS = UiResources.storeWords();

    static final BroughtBack NOTHING = new BroughtBack(0, Optional.empty());

    /** What came back, in a sentence, if anything did. */
    public Optional<String> news() {
        return texts == 0 ? Optional.empty() : Optional.of(WORDS.text("back.captions", texts));
    }

    /** What did not, in a sentence. */
    public Optional<String> problem() {
        return kept.map(file -> WORDS.text("back.unread", file));
    }
}
