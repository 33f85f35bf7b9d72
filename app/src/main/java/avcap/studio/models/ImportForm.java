package avcap.studio.models;

import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ImportRules;
import avcap.inference.checkpoint.SizeHints;
import avcap.studio.annotation.Annotator;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a person asks for when importing.
 *
 * @param files one finished AVCap, or CAV-MAE and GIT
 * @param name of the checkpoint on the shelf
 * @param vocabulary BERT's {@code vocab.txt}, if there is one
 * @param sizes what the weights do not tell
 * @param rules how two files become one model
 */
record ImportForm(List<Path> files, String name, Optional<Path> vocabulary, SizeHints sizes, ImportRules rules) {

    private static final Words WORDS = UiResources.modelWords();
    private static final String VOCABULARY = "vocab.txt";

    /** What a shelf takes for a name. */
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,99}";

    /** Nothing, or a whole number above 0 that fits. */
    private static final String SIZE = "|[1-9]\\d{0,6}";

    /** What is drawn, where files bring nothing, is the same every time. */
    private static final long SEED = 1;

    ImportForm {
        files = List.copyOf(files);
    }

    /** The form as files suggest it: named after the first, with the vocabulary that lies beside them. */
    static ImportForm of(List<Path> files) {
        Optional<Path> vocabulary = files.stream()
                .map(file -> file.toAbsolutePath().resolveSibling(VOCABULARY))
                .filter(Files::exists)
                .findFirst();
        return new ImportForm(files, nameOf(files.get(0)), vocabulary, SizeHints.none(), ImportRules.REFERENCE);
    }

    /** A name without ending that a shelf takes. */
    private static String nameOf(Path file) {
        return file.getFileName()
                .toString()
                .replaceFirst("\\.[^.]+$", "")
                .replaceAll("[^\\p{L}\\p{N} ._@-]", "-")
                .replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    ImportForm withSizes(SizeHints newSizes) {
        return new ImportForm(files, name, vocabulary, newSizes, rules);
    }

    /** What is wrong with what was typed, if anything is; sizes in the order of {@link #filled}. */
    static Optional<String> problem(String name, String vocabulary, List<String> sizes) {
        if (!name.strip().matches(NAME)) {
            return Optional.of(WORDS.text("import.name.bad"));
        }
        if (vocabulary.isBlank()) {
            return Optional.of(WORDS.text("import.vocabulary.none"));
        }
        if (!Files.isRegularFile(Path.of(vocabulary.strip()))) {
            return Optional.of(WORDS.text("import.vocabulary.missing"));
        }
        return sizes.stream().allMatch(size -> size.strip().matches(SIZE))
                ? Optional.empty()
                : Optional.of(WORDS.text("import.sizes.bad"));
    }

    /**
     * The form with what was typed.
     *
     * @param typed frames, side of a picture, mel bands, heads of the encoder, heads of the decoder; empty where unknown
     */
    ImportForm filled(String newName, String newVocabulary, List<String> typed, ImportRules newRules) {
        SizeHints told = new SizeHints(
                size(typed.get(0)),
                size(typed.get(1)),
                size(typed.get(2)),
                size(typed.get(3)),
                size(typed.get(4)),
                sizes.labels(),
                sizes.start(),
                sizes.end(),
                sizes.pad());
        return new ImportForm(files, newName.strip(), Optional.of(Path.of(newVocabulary.strip())), told, newRules);
    }

    /** The sizes that were given, such as "Frames 4, Encoder heads 12". */
    String sizesTold() {
        Map<String, OptionalInt> all = new LinkedHashMap<>();
        all.put("import.frames", sizes.frames());
        all.put("import.image", sizes.imageSize());
        all.put("import.bands", sizes.melBands());
        all.put("import.heads", sizes.heads());
        all.put("import.textHeads", sizes.textHeads());
        return all.entrySet().stream()
                .filter(size -> size.getValue().isPresent())
                .map(size -> WORDS.text(size.getKey()) + " " + size.getValue().getAsInt())
                .collect(Collectors.joining("\n"));
    }

    private static OptionalInt size(String typed) {
        return typed.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed.strip()));
    }

    /** The files' names in one line. */
    String title() {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" + "));
    }

    /** Whether a fresh model is put together of two files. */
    boolean isOfParts() {
        return files.size() > 1;
    }

    ImportRequest request() {
        return new ImportRequest(files, vocabulary, sizes, rules, Optional.empty(), SEED)
                .withImporter(Annotator.ofThisMachine().name());
    }
}
