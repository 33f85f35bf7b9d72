package avcap.studio.annotation.review;

import avcap.inference.clip.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a comment points at; with neither word nor span it speaks of the clip.
 *
 * @param word in the text that was commented on
 * @param span seconds from the beginning of the clip
 */
public record Pin(Optional<Word> word, Optional<TimeSpan> span) {

    public static final Pin CLIP = new Pin(Optional.empty(), Optional.empty());

    /**
     * A word where it stood.
     *
     * @param number from 0, words being what spaces separate
     * @param text the word itself
     */
    public record Word(int number, String text) {

        public Word {
            if (number < 0 || text.isBlank()) {
                throw new IllegalArgumentException("Not a word of a text: " + number + " " + text);
            }
        }
    }

    public static Pin onWord(int number, String text) {
        return new Pin(Optional.of(new Word(number, text)), Optional.empty());
    }

    /** The same with the time it was about. */
    public Pin during(Optional<TimeSpan> time) {
        return new Pin(word, time);
    }

    /** Where the word stands in a text now: at its place, or else at the nearest; empty if there is none or it is gone. */
    public OptionalInt placeIn(String text) {
        if (word.isEmpty()) {
            return OptionalInt.empty();
        }
        Word pinned = word.get();
        List<String> words = List.of(text.strip().split("\\s+"));
        return IntStream.range(0, words.size())
                .filter(place -> words.get(place).equalsIgnoreCase(pinned.text()))
                .boxed()
                .min(Comparator.comparingInt(place -> Math.abs(place - pinned.number())))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Whether it points to a word that a text does not have. */
    public boolean isOrphanIn(String text) {
        return word.isPresent() && placeIn(text).isEmpty();
    }
}
