package avcap.inference.checkpoint;

import avcap.inference.clip.Sha256;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An import that was looked at in every detail and not yet written.
 *
 * <p>Every weight was read once and found finite; the numbers are still in their files and are read again, one weight at a
 * time, when the import is written.
 */
public final class PlannedImport {

    private static final Sentences SENTENCES = Sentences.of(PlannedImport.class);

    private static final double WEIGHTS_SHARE = 0.6;

    private final ImportRequest request;
    private final AvCapConfig config;
    private final Vocabulary vocabulary;
    private final ImportReport report;
    private final Map<String, ImportAccounts.Numbers> numbers;
    private final String rules;

    PlannedImport(
            ImportRequest request,
            AvCapConfig config,
            Vocabulary vocabulary,
            ImportReport report,
            Map<String, ImportAccounts.Numbers> numbers,
            String rules) {
        this.request = request;
        this.config = config;
        this.vocabulary = vocabulary;
        this.report = report;
        this.numbers = numbers;
        this.rules = rules;
    }

    /**
     * Looks at files without writing anything.
     *
     * @throws CheckpointException if a file cannot be read, holds more than weights, is neither AVCap nor CAV-MAE nor GIT, or
     *     if a size is neither in the weights nor in the hints
     */
    public static PlannedImport of(ImportRequest request, Progress progress) throws CheckpointException {
        return ImportPlanning.of(request).plan(progress);
    }

    public ImportReport report() {
        return report;
    }

    /** The sizes of the network that the import fills. */
    public AvCapConfig config() {
        return config;
    }

    /**
     * Writes a checkpoint into a folder that is there and empty, file by file: for a folder that gets its name later.
     *
     * @param name the model's name on its card
     * @throws CheckpointException if the report refuses, or the disk does
     */
    public void writeInto(Path folder, String name, Progress progress) throws CheckpointException {
        if (report.isRefused()) {
            throw new CheckpointException(report.summary());
        }
        Path model = folder.resolve(Checkpoint.MODEL);
        try {
            checkRoom(folder);
            weights(progress.part(0, WEIGHTS_SHARE)).write(model);
            config.write(folder.resolve(Checkpoint.CONFIG));
            vocabulary.write(folder.resolve(Checkpoint.VOCABULARY));
            progress.report(WEIGHTS_SHARE, SENTENCES.text("import.digesting"));
            ModelCard.named(name)
                    .withCreated(now())
                    .withSha256(Sha256.of(model, progress))
                    .withOrigin(origin(progress))
                    .write(folder.resolve(Checkpoint.CARD));
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("model.unwritten", e.getMessage()), e);
        }
    }

    private void checkRoom(Path folder) throws CheckpointException {
        long needed = 0;
        for (long[] shape : config.expectedShapes().values()) {
            needed += TensorShape.elements(shape) * Float.BYTES;
        }
        long free = folder.toFile().getUsableSpace(); // a FileStore would want to find the disk in a table of mounts
        if (free < needed) {
            throw new CheckpointException(SENTENCES.text("model.room", (needed >> 20) + 1, free >> 20));
        }
    }

    private SafetensorsWriter weights(Progress progress) {
        SafetensorsWriter writer = new SafetensorsWriter();
        int count = numbers.size();
        int[] done = {0};
        config.expectedShapes()
                .forEach((name, shape) -> writer.floats(name, shape, () -> {
                    progress.checkCancelled();
                    progress.report((double) done[0]++ / count, SENTENCES.text("import.writing"));
                    return Objects.requireNonNull(numbers.get(name), name).values();
                }));
        return writer;
    }

    private ImportOrigin origin(Progress progress) throws IOException {
        List<ImportOrigin.Source> files = new ArrayList<>();
        List<Path> read = new ArrayList<>(request.files());
        request.start().ifPresent(read::add);
        request.vocabulary().ifPresent(read::add);
        for (Path file : read) {
            String name = file.getFileName().toString();
            files.add(new ImportOrigin.Source(name, Files.size(file), Sha256.of(file, progress)));
        }
        return new ImportOrigin(
                now(), request.importer(), files, rules, report.assumptions(), request.seed(), report.summary());
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
