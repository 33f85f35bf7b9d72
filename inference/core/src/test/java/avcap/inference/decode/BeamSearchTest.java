package avcap.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.decode.BeamOptions.Stopping;
import avcap.inference.testing.Seeds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BeamSearchTest {

    static List<JsonNode> cases() throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper().readTree(resource("cases.json").toFile()).forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatTheReferenceFindsInAsManyCalls(JsonNode expected) throws Exception {
        LogitTable table = table(expected);

        List<Hypothesis> found = search(table, expected, Stopping.REFERENCE);

        assertFound(found, expected);
        assertThat(table.calls()).isEqualTo(expected.get("step_calls").asInt());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBoundFindsTheSameInNoMoreCallsAndFewerRows(JsonNode expected) throws Exception {
        LogitTable table = table(expected);
        LogitTable reference = table(expected);
        search(reference, expected, Stopping.REFERENCE);

        List<Hypothesis> found = search(table, expected, Stopping.BOUND);

        assertFound(found, expected);
        assertThat(table.calls()).isLessThanOrEqualTo(reference.calls());
        assertThat(table.rows()).isLessThanOrEqualTo(reference.rows());
    }

    @ParameterizedTest
    @Seeds(300)
    void bothStoppingRulesFindTheSame(long seed) {
        Random random = new Random(seed);
        int vocabulary = 5 + random.nextInt(20);
        LogitTable table = LogitTable.random(random, 1, vocabulary);
        BeamOptions reference = new BeamOptions(
                1 + random.nextInt(6),
                2 + random.nextInt(2),
                2 + random.nextInt(25),
                new LengthPenalty(random.nextInt(4) * 0.5 - 0.5),
                1 + random.nextInt(3),
                1,
                Stopping.REFERENCE);

        List<Hypothesis> far = new BeamSearch(table, reference, 1).search(0);
        List<Hypothesis> near = new BeamSearch(table, reference.withStopping(Stopping.BOUND), 1).search(0);

        if (reference.lengthPenalty().alpha() >= 0) {
            assertThat(near).isEqualTo(far);
        } else {
            // The authors bound by the longest length, which for a negative exponent is no bound.
            assertThat(near.get(0).score()).isGreaterThanOrEqualTo(far.get(0).score());
        }
    }

    @ParameterizedTest
    @Seeds(100)
    void aBeamOfFullWidthIsBruteForce(long seed) {
        Random random = new Random(seed);
        int vocabulary = 3 + random.nextInt(3);
        int maxSteps = 2 + random.nextInt(4);
        LogitTable table = LogitTable.random(random, 1, vocabulary);
        int everything = (int) Math.pow(vocabulary, maxSteps);
        BeamOptions options = BeamOptions.reference().withBeams(everything).withMaxSteps(maxSteps);

        double best = bruteForce(table, new int[] {0}, 0, options);

        for (Stopping stopping : Stopping.values()) {
            Hypothesis found = new BeamSearch(table, options.withStopping(stopping), 1)
                    .search(0)
                    .get(0);
            assertThat(found.score()).isCloseTo(best, within(1e-5)); // totals are rounded to 32 bits
        }
    }

    @ParameterizedTest
    @Seeds(50)
    void sentencesSearchedTogetherAreThoseSearchedAlone(long seed) {
        Random random = new Random(seed);
        LogitTable table = LogitTable.random(random, 1, 12);
        int[][] starts = {{0, 2}, {0, 3}, {0, 4}};
        BeamOptions options = BeamOptions.reference().withMaxSteps(14);
        NextToken sameTable = (sequences, parents) ->
                Arrays.stream(sequences).map(ids -> table.logits(0, ids)).toArray(float[][]::new);
        BeamSearch search = new BeamSearch(sameTable, options, 1);

        List<List<Hypothesis>> together = search.searchAll(starts);

        for (int i = 0; i < starts.length; i++) {
            assertThat(together.get(i)).isEqualTo(search.search(starts[i]));
        }
    }

    @ParameterizedTest
    @Seeds(50)
    void everyRowContinuesTheRowItNamesAsItsParent(long seed) {
        LogitTable table = LogitTable.random(new Random(seed), 1, 9);
        List<int[][]> calls = new ArrayList<>();
        NextToken watched = (sequences, parents) -> {
            for (int row = 0; row < sequences.length && !calls.isEmpty(); row++) {
                int[] before = Arrays.copyOf(sequences[row], sequences[row].length - 1);
                assertThat(before).isEqualTo(calls.get(calls.size() - 1)[parents[row]]);
            }
            calls.add(sequences);
            return table.logits(sequences, parents);
        };

        new BeamSearch(watched, BeamOptions.reference().withMaxSteps(20).withStopping(Stopping.BOUND), 1).search(0);

        assertThat(calls.size()).isPositive();
    }

    @Test
    void aBeginningThatLeavesNoRoomIsRefused() {
        BeamSearch search = new BeamSearch(
                (sequences, parents) -> new float[0][], BeamOptions.reference().withMaxSteps(3), 1);

        assertThatThrownBy(() -> search.search(0, 5, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no room");
    }

    @Test
    void logitsThatAreNoNumbersAreRefused() {
        BeamSearch search = new BeamSearch(
                (sequences, parents) -> new float[][] {{Float.NaN, Float.NaN, Float.NaN}}, BeamOptions.reference(), 1);

        assertThatThrownBy(() -> search.search(0)).hasMessageContaining("not finite");
    }

    private static double bruteForce(LogitTable table, int[] ids, double total, BeamOptions options) {
        float[] logits = table.logits(0, ids);
        double logSum = Math.log(range(logits).map(Math::exp).sum());
        double best = Double.NEGATIVE_INFINITY;
        for (int word = 0; word < logits.length; word++) {
            double sum = total + logits[word] - logSum;
            if (word == 1 || ids.length + 1 == options.maxSteps()) {
                best = Math.max(best, sum / options.lengthPenalty().norm(ids.length));
            } else {
                int[] longer = Arrays.copyOf(ids, ids.length + 1);
                longer[ids.length] = word;
                best = Math.max(best, bruteForce(table, longer, sum, options));
            }
        }
        return best;
    }

    private static DoubleStream range(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
    }

    private static List<Hypothesis> search(LogitTable table, JsonNode setting, Stopping stopping) {
        BeamOptions options = new BeamOptions(
                setting.get("beam_size").asInt(),
                setting.get("per_node_beam_size").asInt(),
                setting.get("max_steps").asInt(),
                new LengthPenalty(setting.get("length_penalty").asDouble()),
                setting.get("num_keep_best").asInt(),
                setting.get("repetition_penalty").asDouble(),
                stopping);
        int[][] starts = new ObjectMapper().convertValue(setting.get("start"), int[][].class);
        return new BeamSearch(table, options, setting.get("eos").asInt())
                .searchAll(starts).stream().flatMap(List::stream).toList();
    }

    private static void assertFound(List<Hypothesis> found, JsonNode expected) {
        int end = expected.get("eos").asInt();
        assertThat(found).hasSize(expected.get("scores").size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(expected.get("compare_tokens").get(i).asBoolean()).isTrue();
            assertThat(found.get(i).withEnd(end))
                    .isEqualTo(new ObjectMapper()
                            .convertValue(expected.get("outputs_trimmed").get(i), int[].class));
            // Totals are rounded to 32 bits at every step. Against the 64-bit run 1e-5 holds; torch's own 32-bit
            // softmax over
            // 30522 words is 1.3e-5 off that run.
            assertThat(found.get(i).score())
                    .isCloseTo(expected.get("scores_f64").get(i).asDouble(), within(1e-5));
            assertThat(found.get(i).score())
                    .isCloseTo(expected.get("scores").get(i).asDouble(), within(2e-5));
        }
    }

    private static LogitTable table(JsonNode setting) throws Exception {
        SafetensorsFile tables = SafetensorsFile.open(resource("tables.safetensors"));
        String name = "case" + setting.get("case").asInt();
        return new LogitTable(
                tables.floats(name + ".transition"),
                tables.floats(name + ".position"),
                setting.get("table_vocab").asInt(),
                setting.get("vocab").asInt());
    }

    static Path resource(String name) throws Exception {
        return Path.of(Objects.requireNonNull(BeamSearchTest.class.getResource("beam/" + name), name)
                .toURI());
    }
}
