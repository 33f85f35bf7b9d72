package avcap.inference.caption;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private KnownAnswers() {}

    /**
     * How far one stage is from its known answer.
     *
     * @param stage its name in the pack
     * @param largest absolute difference; infinite if the stage is missing or has another shape
     * @param tolerance the most that rounding explains
     */
    public record Deviation(String stage, double largest, double tolerance) {

        public boolean holds() {
            return largest <= tolerance;
        }
    }

    /**
     * Compares every stage and every search of a pack.
     *
     * @throws CheckpointException if a file of the pack is missing or damaged
     * @throws IOException if a search's settings cannot be read
     */
    public static List<Deviation> check(Path pack, Progress progress) throws CheckpointException, IOException {
        AvCapConfig config = AvCapConfig.read(pack.resolve("config.json"));
        Weights weights = Weights.ofFile(SafetensorsFile.open(pack.resolve("checkpoint.safetensors")));
        SafetensorsFile known = SafetensorsFile.open(pack.resolve("forward.safetensors"));
        List<Deviation> deviations = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            progress.checkCancelled();
            progress.report(-1, modality.mode());
            if (known.names().stream().anyMatch(name -> name.startsWith(modality.mode() + "/"))) {
                deviations.addAll(stages(ModelTrace.of(config, weights, inputs(known), modality), known, modality));
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
        List<Deviation> deviations = new ArrayList<>();
        for (String name : known.names()) {
            if (name.startsWith(modality.mode() + "/")) {
                double tolerance = name.contains("attn") ? ATTENTION_TOLERANCE : STAGE_TOLERANCE;
                Optional<ModelTrace.Stage> stage = Optional.ofNullable(stages.get(name.replace(".f64", "")));
                deviations.add(new Deviation(
                        name,
                        stage.map(ours -> largest(ours.values(), known.doubles(name)))
                                .orElse(Double.POSITIVE_INFINITY),
                        tolerance));
            }
        }
        return deviations;
    }

    static double largest(float[] ours, double[] known) {
        if (ours.length != known.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < known.length; i++) {
            double difference = Math.abs(ours[i] - known[i]);
            largest = difference <= largest ? largest : difference; // a NaN becomes the largest
        }
        return largest;
    }
}
