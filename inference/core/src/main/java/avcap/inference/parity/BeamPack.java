package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.decode.BeamSearch;
import avcap.inference.decode.Hypothesis;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Searches over tables of logits, without a network: {@code cases.json} and {@code tables.safetensors}. */
final class BeamPack implements KnownPack {

    /** Totals are rounded to 32 bits at every step. */
    private static final double SCORE_TOLERANCE = 1e-5;

    private static final String TABLES = "tables.safetensors";

    @Override
    public String kind() {
        return "beams";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve("cases.json")) && Files.exists(folder.resolve(TABLES));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        SafetensorsFile tables = SafetensorsFile.open(folder.resolve(TABLES));
        List<Deviation> deviations = new ArrayList<>();
        for (JsonNode known : PackJson.read(folder.resolve("cases.json"))) {
            progress.checkCancelled();
            deviations.addAll(compare(known, tables));
        }
        return deviations;
    }

    private static List<Deviation> compare(JsonNode known, SafetensorsFile tables) {
        String label = "case " + known.required("case").asText();
        int end = known.required("eos").intValue();
        LogitTable table = table(known, tables);
        int[][] starts = PackJson.each(known.required("start")).stream()
                .map(PackJson::ints)
                .toArray(int[][]::new);
        List<Hypothesis> found = new BeamSearch(table, KnownSearch.options(known), end)
                .searchAll(starts).stream().flatMap(List::stream).toList();
        double[] ours = found.stream().mapToDouble(Hypothesis::score).toArray();
        return List.of(
                Deviation.differing(label + ", sentences that differ", unlike(found, known, end)),
                Deviation.between(label + ", scores", ours, scores(known), SCORE_TOLERANCE),
                Deviation.exact(label + ", calls", new int[] {table.calls()}, new int[] {
                    known.required("step_calls").intValue()
                }));
    }

    /** Those of double precision where they are known: single precision's own softmax over 30522 words is 1.3e-5 off. */
    private static double[] scores(JsonNode known) {
        return PackJson.doubles(known.has("scores_f64") ? known.get("scores_f64") : known.required("scores"));
    }

    /** Where rounding decided between equals in the reference itself, its words are not compared. */
    private static List<String> unlike(List<Hypothesis> found, JsonNode known, int end) {
        JsonNode expected = known.required("outputs_trimmed");
        List<String> unlike = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            int[] ids = PackJson.ints(expected.get(i));
            int[] ours = i < found.size() ? found.get(i).withEnd(end) : new int[0];
            boolean compared = !known.has("compare_tokens")
                    || known.get("compare_tokens").path(i).asBoolean(true);
            if (compared && !Arrays.equals(ours, ids)) {
                unlike.add("sentence " + i + " is " + Arrays.toString(ours) + ", not " + Arrays.toString(ids));
            }
        }
        return unlike;
    }

    private static LogitTable table(JsonNode known, SafetensorsFile tables) {
        String name = "case" + known.required("case").asText();
        return new LogitTable(
                tables.floats(name + ".transition"),
                tables.floats(name + ".position"),
                (int) tables.shape(name + ".position")[1],
                known.required("table_vocab").intValue(),
                known.required("vocab").intValue());
    }
}
