package avcap.inference.checkpoint;

import avcap.inference.clip.Sha256;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What was learnt, complete and consistent: sizes, weights, vocabulary and provenance.
 *
 * <p>On disk a folder of {@value #CONFIG}, {@value #MODEL}, {@value #VOCABULARY} and {@value #CARD}. A checkpoint that exists
 * has every weight its sizes ask for and no other, all finite, and a vocabulary of the right size: anything else is refused
 * with the list of what does not fit. Immutable; equality is identity.
 */
public final class Checkpoint {

    private static final Sentences SENTENCES = Sentences.of(Checkpoint.class);

    public static final String CONFIG = "config.json";
    public static final String MODEL = "model.safetensors";
    public static final String VOCABULARY = "vocab.txt";
    public static final String CARD = "card.json";

    private final AvCapConfig config;
    private final Vocabulary vocabulary;
    private final Weights weights;
    private final ModelCard card;

    private Checkpoint(AvCapConfig config, Vocabulary vocabulary, Weights weights, ModelCard card) {
        this.config = config;
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.card = card;
    }

    /**
     * Puts a checkpoint together, for instance after training.
     *
     * @throws CheckpointException if the parts do not fit one another
     */
    public static Checkpoint of(AvCapConfig config, Vocabulary vocabulary, Weights weights, ModelCard card)
            throws CheckpointException {
        checkVocabulary(config, vocabulary);
        WeightCheck.check(config, weights);
        return new Checkpoint(config, vocabulary, weights.tied(), card);
    }

    /**
     * Opens a checkpoint folder. The card may be absent: then the folder's name is the model's name.
     *
     * @throws CheckpointException if a file is missing, damaged, or does not fit the others
     */
    public static Checkpoint open(Path folder) throws CheckpointException {
        if (!Files.isDirectory(folder)) {
            throw new CheckpointException(SENTENCES.text("folder.missing", folder));
        }
        AvCapConfig config = AvCapConfig.read(folder.resolve(CONFIG));
        Vocabulary vocabulary = readVocabulary(folder.resolve(VOCABULARY));
        Path model = folder.resolve(MODEL);
        Weights weights = Weights.ofFile(SafetensorsFile.open(model));
        String digest = digest(model);
        Path cardFile = folder.resolve(CARD);
        ModelCard card = Files.exists(cardFile)
                ? ModelCard.read(cardFile)
                : ModelCard.named(
                        folder.toAbsolutePath().normalize().getFileName().toString());
        if (!card.sha256().isEmpty() && !card.sha256().equals(digest)) {
            throw new CheckpointException(SENTENCES.text("folder.others", model));
        }
        return within(folder, config, vocabulary, weights, card.withSha256(digest));
    }

    /**
     * Opens weights, safetensors or a PyTorch {@code .pth}, that lie alone with their sizes. Without a vocabulary beside them the pieces are called
     * {@code tok0, tok1, …}.
     *
     * @throws CheckpointException if a file is missing, damaged, or does not fit the other
     */
    public static Checkpoint ofFile(Path model, Path configJson) throws CheckpointException {
        AvCapConfig config = AvCapConfig.read(configJson);
        Path vocabularyFile = model.toAbsolutePath().resolveSibling(VOCABULARY);
        Vocabulary vocabulary = Files.exists(vocabularyFile)
                ? readVocabulary(vocabularyFile)
                : Vocabulary.numbered(config.vocabulary(), config.start(), config.end(), config.pad());
        String fileName = model.getFileName().toString();
        Weights weights = fileName.matches("(?i).*\\.(pth|pt|bin)")
                ? Weights.ofFile(PthFile.open(model))
                : Weights.ofFile(SafetensorsFile.open(model));
        ModelCard card = ModelCard.named(fileName.replaceFirst("\\.[^.]+$", "")).withSha256(digest(model));
        return within(model, config, vocabulary, weights, card);
    }

    private static Checkpoint within(
            Path place, AvCapConfig config, Vocabulary vocabulary, Weights weights, ModelCard card)
            throws CheckpointException {
        try {
            return of(config, vocabulary, weights, card);
        } catch (CheckpointException e) {
            throw new CheckpointException(SENTENCES.text("folder.refused", place, e.getMessage()), e);
        }
    }

    private static Vocabulary readVocabulary(Path file) throws CheckpointException {
        try {
            return Vocabulary.read(file);
        } catch (NoSuchFileException e) {
            throw new CheckpointException(SENTENCES.text("vocabulary.lacking", file), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException(SENTENCES.text("vocabulary.unusable", file, e.getMessage()), e);
        }
    }

    private static void checkVocabulary(AvCapConfig config, Vocabulary vocabulary) throws CheckpointException {
        if (vocabulary.size() != config.vocabulary()) {
            throw new CheckpointException(SENTENCES.text("vocabulary.pieces", vocabulary.size(), config.vocabulary()));
        }
        if (vocabulary.start() != config.start()
                || vocabulary.end() != config.end()
                || vocabulary.pad() != config.pad()) {
            throw new CheckpointException(SENTENCES.text(
                    "vocabulary.marks",
                    vocabulary.start(),
                    vocabulary.end(),
                    vocabulary.pad(),
                    config.start(),
                    config.end(),
                    config.pad()));
        }
    }

    private static String digest(Path file) throws CheckpointException {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("weights.unreadable", file, e.getMessage()), e);
        }
    }

    public AvCapConfig config() {
        return config;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Every weight; the word embedding and the output matrix are the same numbers. */
    public Weights weights() {
        return weights;
    }

    public ModelCard card() {
        return card;
    }

    /** Name and content, such as {@code avcap-mini@3f9c2a}; only the name if the weights were never written. */
    public String modelId() {
        return card.modelId();
    }

    /**
     * Writes the checkpoint into a new folder, which appears complete or not at all.
     *
     * @return the same checkpoint with the digest of the written weights on its card
     * @throws CheckpointException if the folder exists already or cannot be written
     */
    public Checkpoint save(Path folder) throws CheckpointException {
        try (UnfinishedFolder unfinished = UnfinishedFolder.of(folder)) {
            ModelCard written = writeInto(unfinished.folder());
            unfinished.finish();
            return new Checkpoint(config, vocabulary, weights, written);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("folder.unwritten", folder, e.getMessage()), e);
        }
    }

    private ModelCard writeInto(Path folder) throws IOException, CheckpointException {
        Path model = folder.resolve(MODEL);
        SafetensorsWriter writer = new SafetensorsWriter();
        for (String name : config.expectedShapes().keySet()) {
            writer.floats(name, weights.shape(name), () -> weights.floats(name));
        }
        writer.write(model);
        ModelCard written = card.withSha256(Sha256.of(model));
        config.write(folder.resolve(CONFIG));
        vocabulary.write(folder.resolve(VOCABULARY));
        written.write(folder.resolve(CARD));
        return written;
    }

    @Override
    public String toString() {
        return "Checkpoint[" + modelId() + "]";
    }
}
