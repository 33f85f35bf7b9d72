package avcap.inference.text;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbered wordpieces a decoder knows: line {@code i} of a {@code vocab.txt} is piece {@code i}.
 *
 * <p>A piece that starts with {@code ##} continues a word. Four pieces are marks: {@code [PAD]}, {@code [UNK]}, {@code [CLS]}
 * (start) and {@code [SEP]} (end). Immutable; equality is by pieces.
 */
public final class Vocabulary {

    private static final Sentences SENTENCES = Sentences.of(Vocabulary.class);

    private static final String PAD = "[PAD]";
    private static final String UNKNOWN = "[UNK]";
    private static final String START = "[CLS]";
    private static final String END = "[SEP]";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final List<String> pieces;
    private final Map<String, Integer> ids;

    private Vocabulary(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        this.ids = new HashMap<>(pieces.size() * 2);
        for (int id = 0; id < pieces.size(); id++) {
            Integer before = ids.put(pieces.get(id), id);
            if (before != null) {
                throw new IllegalArgumentException(SENTENCES.text("piece.twice", pieces.get(id), before, id));
            }
        }
        for (String mark : List.of(PAD, UNKNOWN, START, END)) {
            if (!ids.containsKey(mark)) {
                throw new IllegalArgumentException(SENTENCES.text("mark.missing", mark));
            }
        }
    }

    /** @throws IllegalArgumentException if a piece occurs twice or a mark is missing */
    public static Vocabulary of(List<String> pieces) {
        return new Vocabulary(pieces);
    }

    /**
     * The words of captions as wholes, and letters and digits, of which any other word is put together; so that none is unknown.
     * Marks come first, in BERT's order.
     */
    public static Vocabulary ofCaptions(Collection<String> captions) {
        Set<String> pieces = new LinkedHashSet<>(List.of(PAD, UNKNOWN, START, END, "[MASK]"));
        captions.stream()
                .flatMap(caption -> BasicWords.of(caption).stream())
                .map(BasicWords.BasicWord::word)
                .sorted()
                .forEach(pieces::add);
        LETTERS.chars().forEach(letter -> pieces.add(String.valueOf((char) letter)));
        LETTERS.chars().forEach(letter -> pieces.add("##" + (char) letter));
        return new Vocabulary(List.copyOf(pieces));
    }

    /**
     * Reads a {@code vocab.txt}, UTF-8, one piece a line.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a piece occurs twice or a mark is missing
     */
    public static Vocabulary read(Path file) throws IOException {
        return new Vocabulary(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    /**
     * A vocabulary for weights that came without one: {@code tok0, tok1, …} and the marks at the given numbers. The mark for
     * the unknown takes the first number left.
     */
    public static Vocabulary numbered(int size, int start, int end, int pad) {
        List<String> pieces = new ArrayList<>(size);
        for (int id = 0; id < size; id++) {
            pieces.add("tok" + id);
        }
        pieces.set(start, START);
        pieces.set(end, END);
        pieces.set(pad, PAD);
        int unknown = 0;
        while (unknown == start || unknown == end || unknown == pad) {
            unknown++;
        }
        pieces.set(unknown, UNKNOWN);
        return new Vocabulary(pieces);
    }

    public int size() {
        return pieces.size();
    }

    /** The piece of a number, {@code ##} included. */
    public String piece(int id) {
        return pieces.get(id);
    }

    /** The number of a piece, empty if the vocabulary does not know it. */
    public OptionalInt id(String piece) {
        Integer id = ids.get(piece);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Whether a piece goes on with the word before it. */
    public boolean continues(int id) {
        return piece(id).startsWith("##");
    }

    /** All pieces in the order of their numbers. */
    public List<String> pieces() {
        return pieces;
    }

    public int pad() {
        return mark(PAD);
    }

    public int unknown() {
        return mark(UNKNOWN);
    }

    /** {@code [CLS]}, with which every sequence starts. */
    public int start() {
        return mark(START);
    }

    /** {@code [SEP]}, which ends a sentence. */
    public int end() {
        return mark(END);
    }

    private int mark(String name) {
        return id(name).orElseThrow();
    }

    /** Writes a {@code vocab.txt}. */
    public void write(Path file) throws IOException {
        Files.write(file, pieces, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary that && pieces.equals(that.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return "Vocabulary[" + pieces.size() + " pieces]";
    }
}
