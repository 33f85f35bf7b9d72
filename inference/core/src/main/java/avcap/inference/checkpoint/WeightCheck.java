package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether weights fit sizes exactly: nothing missing, nothing unexpected, every shape right, every number finite. */
final class WeightCheck {

    private static final Sentences SENTENCES = Sentences.of(WeightCheck.class);

    /** Names listed before "and n more". */
    private static final int LISTED = 12;

    private WeightCheck() {}

    static void check(AvCapConfig config, Weights weights) throws CheckpointException {
        Map<String, long[]> expected = config.expectedShapes();
        List<String> complaints = new ArrayList<>();
        complain(complaints, "check.missing", missing(expected, weights));
        complain(complaints, "check.unexpected", unexpected(expected, weights));
        complain(complaints, "check.misshapen", misshapen(expected, weights));
        if (complaints.isEmpty()) {
            complain(complaints, "check.infinite", notFinite(weights));
        }
        if (!complaints.isEmpty()) {
            throw new CheckpointException(SENTENCES.text("check.misfit", String.join("; ", complaints)));
        }
    }

    private static List<String> missing(Map<String, long[]> expected, Weights weights) {
        Set<String> names = new LinkedHashSet<>(expected.keySet());
        names.removeAll(weights.names());
        return List.copyOf(names);
    }

    private static List<String> unexpected(Map<String, long[]> expected, Weights weights) {
        Set<String> names = new LinkedHashSet<>(weights.names());
        names.removeAll(expected.keySet());
        return List.copyOf(names);
    }

    private static List<String> misshapen(Map<String, long[]> expected, Weights weights) {
        List<String> wrong = new ArrayList<>();
        expected.forEach((name, shape) -> {
            if (weights.contains(name) && !Arrays.equals(shape, weights.shape(name))) {
                wrong.add(SENTENCES.text(
                        "check.shape", name, TensorShape.text(weights.shape(name)), TensorShape.text(shape)));
            }
        });
        return wrong;
    }

    private static List<String> notFinite(Weights weights) {
        return weights.names().stream().filter(name -> !weights.isFinite(name)).toList();
    }

    private static void complain(List<String> complaints, String complaint, List<String> names) {
        if (!names.isEmpty()) {
            String listed = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
            int rest = names.size() - LISTED;
            String all = rest > 0 ? SENTENCES.text("check.more", listed, rest) : listed;
            complaints.add(SENTENCES.text(complaint, names.size(), all));
        }
    }
}
