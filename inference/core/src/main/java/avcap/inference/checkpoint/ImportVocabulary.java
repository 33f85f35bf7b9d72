package avcap.inference.checkpoint;

import avcap.inference.text.Vocabulary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The words of an imported model: of a file, or numbered where there is none. */
final class ImportVocabulary {

    /** BERT's has a quarter of a megabyte. */
    private static final long LONGEST = 1 << 24;

    private ImportVocabulary() {}

    /** @param assumptions grows if the pieces have to be numbered */
    static Vocabulary of(ImportRequest request, int pieces, List<String> assumptions) throws CheckpointException {
        if (request.vocabulary().isPresent()) {
            Path file = request.vocabulary().get();
            Vocabulary vocabulary = read(file);
            if (vocabulary.size() != pieces) {
                throw new CheckpointException("The vocabulary " + file + " has " + vocabulary.size()
                        + " pieces, but the weights know " + pieces + ": name the one the model was trained with.");
            }
            return vocabulary;
        }
        SizeHints hints = request.hints();
        if (hints.start().isEmpty() || hints.end().isEmpty() || hints.pad().isEmpty()) {
            throw new CheckpointException(
                    "There is no vocabulary: name BERT's vocab.txt, or give the numbers of [CLS], "
                            + "[SEP] and [PAD] to go without words.");
        }
        assumptions.add("There is no vocabulary; the pieces are called tok0, tok1, … and captions are no words.");
        return numbered(
                pieces,
                hints.start().getAsInt(),
                hints.end().getAsInt(),
                hints.pad().getAsInt());
    }

    private static Vocabulary numbered(int pieces, int start, int end, int pad) throws CheckpointException {
        boolean fit = List.of(start, end, pad).stream().allMatch(mark -> mark >= 0 && mark < pieces);
        if (!fit || start == end || start == pad || end == pad) {
            throw new CheckpointException("The marks [CLS] " + start + ", [SEP] " + end + " and [PAD] " + pad
                    + " must be three different numbers below " + pieces + ".");
        }
        return Vocabulary.numbered(pieces, start, end, pad);
    }

    private static Vocabulary read(Path file) throws CheckpointException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CheckpointException("There is no vocabulary " + file + ".");
            }
            if (Files.size(file) > LONGEST) {
                throw new CheckpointException("The vocabulary " + file + " is far too large to be one.");
            }
            return Vocabulary.read(file);
        } catch (CharacterCodingException e) {
            throw new CheckpointException("The vocabulary " + file + " is no UTF-8 text.", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException("The vocabulary " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
