package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose program is killed, as by {@code kill -9}, and that goes on. */
class KillTest {

    @Test
    void aKilledRunGoesOnToTheSameCurve(@TempDir Path folder) throws Exception {
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");
        finish(whole);

        killAfter(10, killed); // ten steps made, eight of them saved
        assertThat(curve(killed)).hasSize(10);
        finish(killed);

        List<JsonNode> expected = curve(whole);
        List<JsonNode> got = curve(killed);
        assertThat(got).hasSameSizeAs(expected).hasSize(17);
        for (int i = 0; i < got.size(); i++) {
            assertThat(got.get(i).get("phase")).isEqualTo(expected.get(i).get("phase"));
            assertThat(got.get(i).get("step")).isEqualTo(expected.get(i).get("step"));
            assertThat(got.get(i).get("loss").doubleValue())
                    .as("line " + i)
                    .isCloseTo(expected.get(i).get("loss").doubleValue(), within(1e-5));
        }
    }

    private static void killAfter(int steps, Path folder) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dai.djl.offline=true",
                        "-Dai.djl.pytorch.num_threads=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        folder.toString(),
                        Integer.toString(steps))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            String line = said.readLine();
            while (line != null && !line.equals("ready")) {
                lines.add(line);
                line = said.readLine();
            }
            assertThat(line).as(String.join("\n", lines)).isEqualTo("ready");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static void finish(Path folder) throws Exception {
        try (Trainer trainer = ToyRun.trainer(ToyRun.recipe(KilledRun.NUMBERS), folder)) {
            trainer.run(report -> {}, Progress.none());
        }
    }

    private static List<JsonNode> curve(Path folder) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("log.jsonl"))) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
