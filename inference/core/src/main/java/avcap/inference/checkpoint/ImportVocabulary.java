package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The words of an imported model: of a file, or numbered where there is none. */
final class ImportVocabulary {

    private static final Sentences SENTENCES = Sentences.of(ImportVocabulary.class);

    /** BERT's has a quarter of a megabyte. */
    private static final long LONGEST = 1 << 24;

    private ImportVocabulary() {}

    /** @param assumptions grows if the pieces have to be numbered */
    static Vocabulary of(ImportRequest request, int pieces, List<String> assumptions) throws CheckpointException {
        if (request.vocabulary().isPresent()) {
            Path file = request.vocabulary().get();
            Vocabulary vocabulary = read(file);
            if (vocabulary.size() != pieces) {
                throw new CheckpointException(SENTENCES.text("vocabulary.known", file, vocabulary.size(), pieces));
            }
            return vocabulary;
        }
        SizeHints hints = request.hints();
        if (hints.start().isEmpty() || hints.end().isEmpty() || hints.pad().isEmpty()) {
            throw new CheckpointException(SENTENCES.text("vocabulary.none"));
        }
        assumptions.add(SENTENCES.text("vocabulary.numbered"));
        return numbered(
                pieces,
                hints.start().getAsInt(),
                hints.end().getAsInt(),
                hints.pad().getAsInt());
    }

    private static Vocabulary numbered(int pieces, int start, int end, int pad) throws CheckpointException {
        boolean fit = List.of(start, end, pad).stream().allMatch(mark -> mark >= 0 && mark < pieces);
        if (!fit || start == end || start == pad || end == pad) {
            throw new CheckpointException(SENTENCES.text("vocabulary.mark", start, end, pad, pieces));
        }
        return Vocabulary.numbered(pieces, start, end, pad);
    }

    private static Vocabulary read(Path file) throws CheckpointException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CheckpointException(SENTENCES.text("vocabulary.missing", file));
            }
            if (Files.size(file) > LONGEST) {
                throw new CheckpointException(SENTENCES.text("vocabulary.long", file));
            }
            return Vocabulary.read(file);
        } catch (CharacterCodingException e) {
            throw new CheckpointException(SENTENCES.text("vocabulary.text", file), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException(SENTENCES.text("vocabulary.unusable", file, e.getMessage()), e);
        }
    }
}
