package avcap.inference.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be imported, and how.
 *
 * @param files one finished AVCap; or CAV-MAE and GIT, in any order. PyTorch or safetensors
 * @param vocabulary BERT's {@code vocab.txt}; without it pieces are called {@code tok0, tok1, …} and the hints must say which
 *     numbers the marks have
 * @param hints sizes the weights do not tell
 * @param rules how a fresh model is filled from CAV-MAE and GIT
 * @param start a complete model whose values stay where the files bring none; without it such weights are drawn
 * @param seed of what is drawn
 * @param importer who asks for it, empty if nobody says
 */
public record ImportRequest(
        List<Path> files,
        Optional<Path> vocabulary,
        SizeHints hints,
        ImportRules rules,
        Optional<Path> start,
        long seed,
        String importer) {

    public ImportRequest {
        files = List.copyOf(files);
    }

    /** One or two files by the authors' rules. */
    public static ImportRequest of(List<Path> files, Path vocabulary) {
        return new ImportRequest(
                files, Optional.of(vocabulary), SizeHints.none(), ImportRules.REFERENCE, Optional.empty(), 1, "");
    }

    public ImportRequest withHints(SizeHints newHints) {
        return new ImportRequest(files, vocabulary, newHints, rules, start, seed, importer);
    }

    public ImportRequest withRules(ImportRules newRules) {
        return new ImportRequest(files, vocabulary, hints, newRules, start, seed, importer);
    }

    /** The same, asked for by somebody. */
    public ImportRequest withImporter(String who) {
        return new ImportRequest(files, vocabulary, hints, rules, start, seed, who);
    }

    /** Asked for by nobody in particular. */
    public ImportRequest(
            List<Path> files,
            Optional<Path> vocabulary,
            SizeHints hints,
            ImportRules rules,
            Optional<Path> start,
            long seed) {
        this(files, vocabulary, hints, rules, start, seed, "");
    }
}
