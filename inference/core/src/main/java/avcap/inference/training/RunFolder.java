package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Folders;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.sentences.Sentences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * A run on disk: {@code recipe.yaml} and {@code run.json}, by which it is known again; {@code state.safetensors}, from which it
 * goes on; {@code log.jsonl}; and the checkpoints {@code best} and {@code last}.
 */
final class RunFolder {

    private static final Sentences SENTENCES = Sentences.of(RunFolder.class);

    static final String BEST = "best";
    static final String LAST = "last";

    private static final String STATE = "state.safetensors";
    private static final String LOG = "log.jsonl";
    private static final String RECIPE = "recipe.yaml";
    private static final String RUN = "run.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    RunFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * How far a run was when it was saved.
     *
     * @param position steps of all phases
     * @param logBytes length of the log then; what follows is of steps that are made again
     * @param parameterSteps AdamW's
     * @param best highest score so far, minus infinity if there is none
     * @param waited scores since
     * @param judgedAt steps made when it was last judged
     */
    @SuppressWarnings("ArrayRecordComponent") // written and read, not compared
    record Saved(long position, long logBytes, long[] parameterSteps, double best, long waited, long judgedAt) {

        static final Saved NOTHING = new Saved(0, 0, new long[0], Double.NEGATIVE_INFINITY, 0, 0);
    }

    /**
     * Marks the folder as this run's, or finds that it is.
     *
     * @throws TrainingException if it is another run's; the sentence says what differs
     */
    void belongTo(TrainingRecipe recipe, DataOrigin data, String start) throws IOException, TrainingException {
        Path told = folder.resolve(RUN);
        if (Files.exists(told)) {
            List<String> differences = RecipeYaml.differences(recipe, RecipeYaml.read(folder.resolve(RECIPE)));
            if (!differences.isEmpty()) {
                throw new TrainingException(SENTENCES.text("run.other.recipe", folder, String.join(", ", differences)));
            }
            JsonNode run = JSON.readTree(told.toFile());
            if (!run.path("data").asText().equals(data.description())
                    || !run.path("data_sha256").asText().equals(data.sha256())) {
                String before = run.path("data").asText();
                throw new TrainingException(SENTENCES.text(
                        data.description().equals(before) ? "run.other.data.changed" : "run.other.data",
                        folder,
                        data.description(),
                        before));
            }
            if (!run.path("start").asText().equals(start)) {
                throw new TrainingException(SENTENCES.text("run.other.start", folder));
            }
            return;
        }
        Files.writeString(folder.resolve(RECIPE), RecipeYaml.write(recipe));
        String run = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.createObjectNode()
                        .put("data", data.description())
                        .put("data_sha256", data.sha256())
                        .put("start", start));
        Files.writeString(told, run + "\n"); // last, so that a folder that has it has the recipe too
    }

    void log(Map<String, Object> line) throws IOException {
        Files.writeString(
                folder.resolve(LOG),
                JSON.writeValueAsString(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Replaces the saved state in one move, so that a crash leaves the old or the new one. */
    void save(Map<String, NDArray> state, Saved counters) throws IOException {
        SafetensorsWriter writer = new SafetensorsWriter();
        state.forEach((name, array) -> writer.floats(name, array.getShape().getShape(), array::toFloatArray));
        writer.longs("run.position", new long[] {1}, counters.position());
        Path log = folder.resolve(LOG);
        writer.longs("run.log_bytes", new long[] {1}, Files.exists(log) ? Files.size(log) : 0);
        writer.longs("run.parameter_steps", new long[] {counters.parameterSteps().length}, counters.parameterSteps());
        writer.doubles("run.best", new long[] {1}, counters.best());
        writer.longs("run.waited", new long[] {1}, counters.waited());
        writer.longs("run.judged_at", new long[] {1}, counters.judgedAt());
        writer.write(folder.resolve(STATE));
    }

    /** How far the run is; cuts off the log what came after. */
    Saved saved() throws IOException, CheckpointException {
        Saved saved = Saved.NOTHING;
        if (Files.exists(folder.resolve(STATE))) {
            SafetensorsFile file = SafetensorsFile.open(folder.resolve(STATE));
            saved = new Saved(
                    file.longs("run.position")[0],
                    file.longs("run.log_bytes")[0],
                    file.longs("run.parameter_steps"),
                    file.doubles("run.best")[0],
                    file.longs("run.waited")[0],
                    file.longs("run.judged_at")[0]);
        }
        if (Files.exists(folder.resolve(LOG))) {
            try (FileChannel log = FileChannel.open(folder.resolve(LOG), StandardOpenOption.WRITE)) {
                log.truncate(saved.logBytes());
            }
        }
        return saved;
    }

    /** Copies the saved state into the arrays, if there is one. */
    void restore(Map<String, NDArray> state) throws CheckpointException {
        if (!Files.exists(folder.resolve(STATE))) {
            return;
        }
        SafetensorsFile file = SafetensorsFile.open(folder.resolve(STATE));
        for (Map.Entry<String, NDArray> entry : state.entrySet()) {
            String name = entry.getKey();
            if (!file.contains(name) || file.elements(name) != entry.getValue().size()) {
                throw new CheckpointException(SENTENCES.text("run.otherModel", folder, name));
            }
            replace(entry.getValue(), file.floats(name));
        }
    }

    /** In place; DJL's own {@code set} wrote past the array's end when tried. */
    private static void replace(NDArray array, float[] values) {
        try (NDArray restored = array.getManager().create(values, array.getShape())) {
            WithoutGradients.run(() -> array.subi(array).addi(restored));
        }
    }

    /** Writes a checkpoint; an older one of that name is replaced when the new one is complete. */
    void put(Checkpoint checkpoint, String name) throws IOException, CheckpointException {
        Path fresh = folder.resolve(name + "-new");
        Folders.deleteIfExists(fresh);
        checkpoint.save(fresh);
        Folders.deleteIfExists(folder.resolve(name));
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A checkpoint that a crash left between its two names. */
    void finishMoves() throws IOException {
        for (String name : List.of(BEST, LAST)) {
            Path fresh = folder.resolve(name + "-new");
            if (Files.exists(fresh) && !Files.exists(folder.resolve(name))) {
                Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    boolean has(String checkpoint) {
        return Files.isDirectory(folder.resolve(checkpoint));
    }
}
