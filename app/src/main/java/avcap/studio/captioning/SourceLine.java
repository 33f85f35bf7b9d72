package avcap.studio.captioning;

import avcap.inference.features.Modality;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the model says from one choice of sound and picture.
 *
 * @param modality what it was given
 * @param state how far that is
 * @param said its words, null until it has spoken
 */
record SourceLine(Modality modality, State state, @Nullable Said said) {

    /** How far a line is. */
    enum State {
        WAITING,
        /** The project wants people to write before they see it. */
        HELD_BACK,
        WORKING,
        SAID,
        /** The clip lacks what it would need. */
        MISSING,
        FAILED
    }

    static SourceLine waiting(Modality modality) {
        return new SourceLine(modality, State.WAITING, null);
    }

    SourceLine with(State other) {
        return new SourceLine(modality, other, said);
    }

    SourceLine with(Said words) {
        return new SourceLine(modality, State.SAID, words);
    }

    /** The words with, for each, whether another line lacks it. */
    List<Word> comparedWith(@Nullable Said other) {
        Set<String> known = new HashSet<>(other == null ? List.of() : words(other));
        return said == null
                ? List.of()
                : words(said).stream()
                        .map(word -> new Word(word, other != null && !known.contains(word)))
                        .toList();
    }

    private static List<String> words(Said said) {
        return Arrays.stream(said.text().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A word of a line. */
    record Word(String text, boolean differs) {}
}
