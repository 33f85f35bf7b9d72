package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SafetensorsWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** A run on disk: {@code state.safetensors}, from which it goes on after a crash, and {@code log.jsonl}. */
final class RunFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    RunFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void log(Map<String, Object> line) throws IOException {
        Files.writeString(
                folder.resolve("log.jsonl"),
                JSON.writeValueAsString(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Replaces the saved state in one move, so that a crash leaves the old or the new one. */
    void save(Map<String, NDArray> state, int step) throws IOException {
        SafetensorsWriter writer = new SafetensorsWriter();
        state.forEach((name, array) -> writer.floats(name, array.getShape().getShape(), array::toFloatArray));
        writer.longs("step", new long[] {1}, step);
        writer.write(statePath());
    }

    /** Copies a saved state into the arrays and tells the step it was saved at. */
    Optional<Integer> restore(Map<String, NDArray> state) throws CheckpointException {
        if (!Files.exists(statePath())) {
            return Optional.empty();
        }
        SafetensorsFile file = SafetensorsFile.open(statePath());
        for (Map.Entry<String, NDArray> entry : state.entrySet()) {
            String name = entry.getKey();
            if (!file.contains(name) || file.elements(name) != entry.getValue().size()) {
                throw new CheckpointException(
                        "The run in " + folder + " was started with another model: " + name + " does not fit.");
            }
            replace(entry.getValue(), file.floats(name));
        }
        return Optional.of((int) file.longs("step")[0]);
    }

    /** In place; DJL's own {@code set} wrote past the array's end when tried. */
    private static void replace(NDArray array, float[] values) {
        try (NDArray restored = array.getManager().create(values, array.getShape())) {
            array.subi(array).addi(restored);
        }
    }

    private Path statePath() {
        return folder.resolve("state.safetensors");
    }
}
