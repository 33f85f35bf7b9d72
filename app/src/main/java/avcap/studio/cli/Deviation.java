package avcap.studio.cli;

import avcap.inference.caption.ModelTrace;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.Modality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one stage is from its known answer.
 *
 * @param stage the answer's name in the pack
 * @param largest absolute difference of any two numbers; absent if they cannot be compared
 * @param tolerance the largest difference allowed
 * @param within whether the stage is there, has the right shape and is near enough
 * @param problem why the numbers cannot be compared
 */
record Deviation(
        String stage,
        @Nullable Double largest,
        double tolerance,
        boolean within,
        @Nullable String problem) {

    /** Single precision through a dozen layers; 1.8e-5 was seen against double precision. */
    private static final double TOLERANCE = 1e-4;

    /** Probabilities are at most 1 and sum to 1, so they must be nearer. */
    private static final double ATTENTION_TOLERANCE = 1e-5;

    private static final String DOUBLE_PRECISION = ".f64";

    /** One for each answer that the pack has for a mode, in the pack's order. */
    static List<Deviation> all(SafetensorsFile answers, Modality mode, Map<String, ModelTrace.Stage> stages) {
        return answers.names().stream()
                .filter(name -> name.startsWith(mode.mode() + "/"))
                .map(name -> of(name, answers, stages.get(name.replace(DOUBLE_PRECISION, ""))))
                .toList();
    }

    private static Deviation of(String name, SafetensorsFile answers, ModelTrace.@Nullable Stage stage) {
        double tolerance = name.contains("attn") ? ATTENTION_TOLERANCE : TOLERANCE;
        if (stage == null) {
            return new Deviation(name, null, tolerance, false, "the network has no such stage");
        }
        long[] shape = answers.shape(name);
        if (!Arrays.equals(shape, stage.shape())) {
            String problem = "has shape " + Arrays.toString(stage.shape()) + ", not " + Arrays.toString(shape);
            return new Deviation(name, null, tolerance, false, problem);
        }
        double largest = largest(answers.doubles(name), stage.values());
        return new Deviation(name, largest, tolerance, largest <= tolerance, null);
    }

    /** Not a number, if either side has one: then nothing is within any tolerance. */
    private static double largest(double[] expected, float[] found) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i] - found[i]));
        }
        return largest;
    }

    /** A line of the table. */
    String row() {
        String distance = largest == null ? problem : String.format(Locale.ROOT, "%.2e", largest);
        return String.format(Locale.ROOT, "%-44s %-10s %.0e  %s", stage, distance, tolerance, within ? "ok" : "FAILS");
    }
}
