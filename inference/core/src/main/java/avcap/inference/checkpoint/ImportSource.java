package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of an import, its names freed of their wrappings, and what kind of model it holds.
 *
 * <p>A dictionary {@code model} or {@code state_dict} is the model, and what lies beside it is not. {@code module.} is taken off
 * where every name carries it; the authors cut the first seven letters whatever they are.
 */
final class ImportSource {

    private static final Sentences SENTENCES = Sentences.of(ImportSource.class);

    /** What a checkpoint can hold. */
    enum Kind {
        AVCAP,
        CAV_MAE,
        GIT;

        String words() {
            return switch (this) {
                case AVCAP -> SENTENCES.text("kind.avcap");
                case CAV_MAE -> "CAV-MAE";
                case GIT -> "GIT";
            };
        }
    }

    private static final List<String> WRAPPERS = List.of("model.", "state_dict.", "model_state_dict.");
    private static final String PARALLEL = "module.";
    private static final int NAMES_SHOWN = 3;

    private final TensorFile file;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> beside = new LinkedHashSet<>();
    private final boolean wasParallel;
    private final Kind kind;

    private ImportSource(TensorFile file) throws CheckpointException {
        this.file = file;
        file.names().forEach(name -> names.put(name, name));
        WRAPPERS.forEach(this::unwrap);
        wasParallel = !names.isEmpty() && names.keySet().stream().allMatch(name -> name.startsWith(PARALLEL));
        if (wasParallel) {
            unwrap(PARALLEL);
        }
        kind = recognised();
    }

    static ImportSource open(Path file) throws CheckpointException {
        return new ImportSource(TensorFile.open(file));
    }

    private void unwrap(String wrapper) {
        if (names.keySet().stream().noneMatch(name -> name.startsWith(wrapper))) {
            return;
        }
        Map<String, String> wrapped = new LinkedHashMap<>(names);
        names.clear();
        wrapped.forEach((name, inFile) -> {
            if (name.startsWith(wrapper)) {
                names.put(name.substring(wrapper.length()), inFile);
            } else {
                beside.add(inFile);
            }
        });
    }

    private Kind recognised() throws CheckpointException {
        if (hasNameFrom("av_encoder.")) {
            return Kind.AVCAP;
        }
        if (hasNameFrom("blocks_a.") || hasNameFrom("blocks_u.") || hasNameFrom("patch_embed_a.")) {
            return Kind.CAV_MAE;
        }
        if (hasNameFrom("textual.")) {
            return Kind.GIT;
        }
        String first =
                String.join(", ", names.keySet().stream().limit(NAMES_SHOWN).toList());
        throw new CheckpointException(
                first.isEmpty()
                        ? SENTENCES.text("import.empty", file.file())
                        : SENTENCES.text("import.unknown", file.file(), first));
    }

    private boolean hasNameFrom(String prefix) {
        return names.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    Path path() {
        return file.file();
    }

    String fileName() {
        return file.file().getFileName().toString();
    }

    Kind kind() {
        return kind;
    }

    /** Whether every name carried {@code module.}, as names do that come from several machines. */
    boolean wasParallel() {
        return wasParallel;
    }

    /** Freed of their wrappings, in the order of the file. */
    Set<String> names() {
        return names.keySet();
    }

    /** Names of tensors that lie beside the model in its file. */
    Set<String> beside() {
        return beside;
    }

    boolean contains(String name) {
        return names.containsKey(name);
    }

    long[] shape(String name) {
        return file.shape(inFile(name));
    }

    /** The shape of a tensor beside the model. */
    long[] shapeBeside(String inFile) {
        return file.shape(inFile);
    }

    TensorType dtype(String name) {
        return file.dtype(inFile(name));
    }

    FloatBuffer numbers(String name) {
        return file.numbers(inFile(name));
    }

    Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        names.keySet().forEach(name -> shapes.put(name, shape(name)));
        return shapes;
    }

    private String inFile(String name) {
        String inFile = names.get(name);
        if (inFile == null) {
            throw new IllegalArgumentException("No weight " + name + " in " + file.file());
        }
        return inFile;
    }
}
