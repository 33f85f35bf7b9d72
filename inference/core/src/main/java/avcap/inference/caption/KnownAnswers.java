package avcap.inference.caption;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds this network against numbers that another implementation wrote down.
 *
 * <p>A pack is a folder of {@code config.json}, {@code checkpoint.safetensors} and {@code forward.safetensors} (inputs named
 * {@code input.…}, stages named {@code <mode>/…}, float64 runs ending in {@code .f64}), and may hold searches:
 * {@code generation.json} with its inputs, {@code generation_trained.json} with its inputs and weights.
 */
public final class KnownAnswers {

    /** fp32 against float64 differed by 1.8e-5 on the reference pack. */
    private static final double STAGE_TOLERANCE = 1e-4;

    private static final double ATTENTION_TOLERANCE = 1e-5;

    private static final String DOUBLE_PRECISION = ".f64";

    private KnownAnswers() {}

    /**
     * How far one stage is from its known answer.
     *
     * @param stage its name in the pack
     * @param largest absolute difference of any two numbers; not a number if one is, infinite if they cannot be compared
     * @param tolerance the most that rounding explains
     * @param problem why the numbers cannot be compared
     */
    public record Deviation(String stage, double largest, double tolerance, Optional<String> problem) {

        static Deviation of(String stage, double largest, double tolerance) {
            return new Deviation(stage, largest, tolerance, Optional.empty());
        }

        static Deviation incomparable(String stage, double tolerance, String problem) {
            return new Deviation(stage, Double.POSITIVE_INFINITY, tolerance, Optional.of(problem));
        }

        public boolean holds() {
            return largest <= tolerance;
        }
    }

    /**
     * Compares every stage and every search of a pack.
     *
     * @throws CheckpointException if a file of the pack is missing, damaged or does not fit the others
     * @throws IOException if a search's settings cannot be read
     */
    public static List<Deviation> check(Path pack, Progress progress) throws CheckpointException, IOException {
        Checkpoint checkpoint = Checkpoint.ofFile(pack.resolve("checkpoint.safetensors"), pack.resolve("config.json"));
        AvCapConfig config = checkpoint.config();
        SafetensorsFile known = SafetensorsFile.open(pack.resolve("forward.safetensors"));
        List<Deviation> deviations = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            progress.checkCancelled();
            progress.report(-1, modality.mode());
            if (known.names().stream().anyMatch(name -> name.startsWith(modality.mode() + "/"))) {
                deviations.addAll(
                        stages(ModelTrace.of(config, checkpoint.weights(), inputs(known), modality), known, modality));
            }
        }
        for (String searches : List.of("generation", "generation_trained")) {
            if (Files.exists(pack.resolve(searches + ".json"))) {
                progress.report(-1, searches);
                deviations.addAll(new KnownSearches(pack, config, searches).compare(progress));
            }
        }
        return deviations;
    }

    private static ModelTrace.Inputs inputs(SafetensorsFile known) throws CheckpointException {
        String tokens = "input.caption_tokens";
        if (!known.contains(tokens)) {
            throw new CheckpointException("The pack's " + known.file() + " lacks " + tokens + ".");
        }
        return new ModelTrace.Inputs(
                (int) known.shape(tokens)[0],
                floats(known, "input.audio"),
                floats(known, "input.video"),
                known.longs(tokens));
    }

    private static Optional<float[]> floats(SafetensorsFile file, String name) {
        return file.contains(name) ? Optional.of(file.floats(name)) : Optional.empty();
    }

    private static List<Deviation> stages(
            Map<String, ModelTrace.Stage> stages, SafetensorsFile known, Modality modality) {
        return known.names().stream()
                .filter(name -> name.startsWith(modality.mode() + "/"))
                .map(name -> compare(name, known, Optional.ofNullable(stages.get(name.replace(DOUBLE_PRECISION, "")))))
                .toList();
    }

    private static Deviation compare(String name, SafetensorsFile known, Optional<ModelTrace.Stage> stage) {
        double tolerance = name.contains("attn") ? ATTENTION_TOLERANCE : STAGE_TOLERANCE;
        if (stage.isEmpty()) {
            return Deviation.incomparable(name, tolerance, "the network has no such stage");
        }
        long[] shape = stage.get().shape();
        if (!Arrays.equals(shape, known.shape(name))) {
            String problem = "has shape " + Arrays.toString(shape) + ", not " + Arrays.toString(known.shape(name));
            return Deviation.incomparable(name, tolerance, problem);
        }
        return Deviation.of(name, largest(stage.get().values(), known.doubles(name)), tolerance);
    }

    private static double largest(float[] ours, double[] known) {
        double largest = 0;
        for (int i = 0; i < known.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i] - known[i])); // a NaN stays
        }
        return largest;
    }
}
