package avcap.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pieces avcap-mini writes with, in BERT's order: marks, whole words, then letters and digits, so that any English
 * word an annotator types falls into pieces and none is unknown.
 */
public final class SampleVocabulary {

    /** Words the made sentences do not use but people do; known as wholes so that their pieces stay few. */
    private static final Set<String> COMMON = Set.of(
            "and",
            "are",
            "as",
            "at",
            "background",
            "before",
            "after",
            "by",
            "distance",
            "followed",
            "in",
            "is",
            "it",
            "loudly",
            "of",
            "on",
            "people",
            "softly",
            "someone",
            "the",
            "to",
            "two",
            "with");

    private SampleVocabulary() {}

    /** One piece a line of a {@code vocab.txt}; a piece's number is its place. */
    public static List<String> pieces() {
        List<String> pieces = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        Set<String> words = new TreeSet<>(SceneGrammar.words());
        words.addAll(COMMON);
        words.removeIf(word -> word.length() == 1);
        pieces.addAll(words);
        String characters = "abcdefghijklmnopqrstuvwxyz0123456789";
        characters.chars().forEach(c -> pieces.add(String.valueOf((char) c)));
        characters.chars().forEach(c -> pieces.add("##" + (char) c));
        pieces.addAll(List.of(",", ".", "'", "-", "!", "?"));
        return List.copyOf(pieces);
    }
}
