package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.ComputeSettings;
import avcap.inference.checkpoint.Precision;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch into a file of JSON lines: whatever stops it, the same command goes on, and nothing is done twice or mixed. */
class CaptionBatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String A = "a.wav";
    private static final String BROKEN = "b broken.mp4";
    private static final String C = "c.wav";
    private static final String COPY = "d copy of a.wav";
    private static final String E = "e.wav";
    private static final int DIFFERENT_CLIPS = 3;

    @TempDir
    private Path folder;

    private Path clips;
    private Path out;

    @BeforeEach
    void makeClips() throws Exception {
        clips = Files.createDirectory(folder.resolve("clips"));
        out = folder.resolve("results.jsonl");
        TestClips.wav(clips.resolve(A), 0.3);
        TestClips.textAsMp4(clips.resolve(BROKEN));
        TestClips.wav(clips.resolve(C), 0.4);
        Files.copy(clips.resolve(A), clips.resolve(COPY));
        TestClips.wav(clips.resolve(E), 0.5);
    }

    private CommandRun run(FakeMachine machine, String... more) {
        String[] command = {"caption", clips.toString(), "--out", out.toString()};
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return machine.run(all);
    }

    private List<JsonNode> lines() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** All that a clock does not change. */
    private List<JsonNode> timelessLines() throws Exception {
        List<JsonNode> lines = lines();
        lines.forEach(line -> ((ObjectNode) line).remove("milliseconds"));
        return lines;
    }

    private List<String> names() throws Exception {
        return lines().stream()
                .map(line -> Path.of(line.path("file").asText()).getFileName().toString())
                .toList();
    }

    private static int captioned(FakeMachine machine) {
        return machine.captioner().searches().size();
    }

    @Test
    void theEndingJsonlAsksForJsonThatSaysWhatMadeIt() throws Exception {
        CommandRun run = run(new FakeMachine());

        JsonNode line = lines().get(0);
        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.out()).isEmpty();
        assertThat(line.path("clip_id").asText()).matches("[0-9a-f]{64}");
        assertThat(line.path("model_id").asText()).isEqualTo("fake@000000");
        assertThat(line.path("settings").toString())
                .isEqualTo("{\"beams\":\"4\",\"modality\":\"both\",\"precision\":\"fp32\",\"preset\":\"studio\"}");
    }

    @Test
    void linesComeInTheOrderOfTheFilesWithABadOneInTheMiddle() throws Exception {
        CommandRun run = run(new FakeMachine());

        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
        assertThat(lines().get(1).path("error").asText()).contains(BROKEN).endsWith(".");
        assertThat(run.err()).contains("3 of 5 clips captioned, 1 known before, 1 failed in ");
    }

    @Test
    void aCopyIsNotCaptionedTwiceButHasItsLine() throws Exception {
        FakeMachine machine = new FakeMachine();

        run(machine);

        assertThat(captioned(machine)).isEqualTo(3);
        assertThat(lines().get(3).path("caption")).isEqualTo(lines().get(0).path("caption"));
        assertThat(lines().get(3).path("clip_id")).isEqualTo(lines().get(0).path("clip_id"));
        assertThat(lines().get(3).has("milliseconds")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutAnywhereItGoesOnToTheSameFile(long seed) throws Exception {
        run(new FakeMachine());
        List<JsonNode> whole = timelessLines();
        byte[] bytes = Files.readAllBytes(out);
        byte[] left = Arrays.copyOf(bytes, new Random(seed).nextInt(bytes.length + 1));
        Files.write(out, left);

        FakeMachine machine = new FakeMachine();
        run(machine);

        assertThat(timelessLines()).isEqualTo(whole);
        assertThat(captioned(machine)).isEqualTo(DIFFERENT_CLIPS - differentCaptionsIn(left));
    }

    private static int differentCaptionsIn(byte[] wholeLinesAndTornOne) {
        String text = new String(wholeLinesAndTornOne, StandardCharsets.UTF_8);
        return (int) text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.contains("\"caption\""))
                .map(line -> line.replaceFirst(".*\"clip_id\":\"([0-9a-f]*)\".*", "$1"))
                .distinct()
                .count();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws Exception {
        run(new FakeMachine());
        byte[] before = Files.readAllBytes(out);
        Files.delete(clips.resolve(BROKEN));

        FakeMachine machine = new FakeMachine();
        CommandRun run = run(machine);

        assertThat(run.exit()).isZero();
        assertThat(captioned(machine)).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
        assertThat(run.err()).contains("which holds 4 captions").contains("0 of 4 clips captioned, 4 known before");
    }

    @Test
    void aFailedClipIsTriedAgainAndTakesItsPlace() throws Exception {
        run(new FakeMachine());
        Path mended = clips.resolve(BROKEN);
        Files.delete(mended);
        TestClips.silent(mended);

        FakeMachine machine = new FakeMachine();
        CommandRun run = run(machine);

        assertThat(run.exit()).isZero();
        assertThat(captioned(machine)).isEqualTo(1);
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
        assertThat(lines().get(1).has("error")).isFalse();
    }

    @Test
    void aClipWhoseContentChangedIsCaptionedAnew() throws Exception {
        run(new FakeMachine());
        String before = lines().get(2).path("clip_id").asText();
        TestClips.wav(clips.resolve(C), 0.7);

        FakeMachine machine = new FakeMachine();
        run(machine);

        assertThat(captioned(machine)).isEqualTo(1);
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
        assertThat(lines().get(2).path("clip_id").asText()).isNotEqualTo(before);
    }

    @Test
    void aMovedClipIsNotCaptionedAgain() throws Exception {
        run(new FakeMachine());
        Files.move(clips.resolve(E), clips.resolve("a moved.wav"));

        FakeMachine machine = new FakeMachine();
        run(machine);

        assertThat(captioned(machine)).isZero();
        assertThat(names())
                .as("what is said of another file keeps its place")
                .containsExactly("a moved.wav", A, BROKEN, C, E, COPY);
    }

    @Test
    void anotherModelIsNotMixedIn() throws Exception {
        run(new FakeMachine());
        byte[] before = Files.readAllBytes(out);

        CommandRun run = run(new FakeMachine(new FakeCaptioner("other@111111")));

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err())
                .contains("holds captions by fake@000000 (beams 4, modality both, precision fp32, preset studio)")
                .contains("other@111111")
                .contains("--again");
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
    }

    @Test
    void otherSettingsAreNotMixedIn() throws Exception {
        run(new FakeMachine());

        CommandRun run = run(new FakeMachine(), "--beams", "2");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("beams 4").contains("beams 2");
    }

    @Test
    void whatAutoCameToIsNotMixedWithWhatItComesToElsewhere() throws Exception {
        FakeMachine here = new FakeMachine();
        FakeMachine there = new FakeMachine();
        there.captioner().runsOn(ComputeSettings.defaults().withPrecision(Precision.INT8));

        run(here, "--precision", "auto");
        CommandRun elsewhere = run(there, "--precision", "auto");

        assertThat(lines().get(0).at("/settings/precision").asText()).isEqualTo("fp32");
        assertThat(elsewhere.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(elsewhere.err()).contains("precision fp32").contains("precision int8");
        assertThat(run(here, "--precision", "fp32").exit()).isNotEqualTo(ExitCode.REFUSED.code());
    }

    @Test
    void againCaptionsWhatAnotherModelSaid() throws Exception {
        run(new FakeMachine());
        FakeMachine other = new FakeMachine(new FakeCaptioner("other@111111"));

        run(other, "--again");

        assertThat(captioned(other)).isEqualTo(3);
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
        assertThat(lines()).noneMatch(line -> line.path("model_id").asText().equals("fake@000000"));
    }

    @Test
    void ctrlCKeepsWholeLinesAndSaysHowToGoOn() throws Exception {
        FakeMachine machine = new FakeMachine();
        machine.captioner().whenCaptioning(before -> {
            if (before == 1) {
                machine.stop().give();
            }
        });

        CommandRun stopped = run(machine);

        assertThat(stopped.exit()).isEqualTo(ExitCode.CANCELLED.code());
        assertThat(stopped.err()).contains("1 of 2 clips captioned, 1 failed").contains("run the same command again");
        assertThat(names()).containsExactly(A, BROKEN);
        assertThat(machine.captioner().isClosed()).isTrue();

        run(new FakeMachine());
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
    }

    @Test
    void aFaultOrTooLittleMemoryForOneClipDoesNotStopTheRest() throws Exception {
        FakeMachine machine = new FakeMachine();
        machine.captioner().whenCaptioning(before -> {
            if (before == 0) {
                throw new OutOfMemoryError("Java heap space");
            }
            if (before == 1) {
                throw new IllegalStateException("a fault of ours");
            }
        });

        CommandRun run = run(machine);

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
        assertThat(lines().get(0).path("error").asText()).contains("memory").contains(A);
        assertThat(lines().get(2).path("error").asText()).contains("a fault of ours");
        assertThat(lines().get(3).path("caption").asText())
                .as("the first of its kind failed, so the copy is captioned itself")
                .isEqualTo(FakeCaptioner.SENTENCE);
    }

    @Test
    void someoneElsesFileIsRefusedUntouched() throws Exception {
        for (String text : List.of("shopping: bread, milk\n", "shopping", "{\"name\":\"bread\"}\n", "[1]\n")) {
            Files.writeString(out, text);

            CommandRun run = run(new FakeMachine());

            assertThat(run.exit()).as(text).isEqualTo(ExitCode.REFUSED.code());
            assertThat(run.err()).contains("name another file");
            assertThat(out).hasContent(text.strip());
        }
    }

    @Test
    void twoProgramsDoNotWriteTheSameFile() throws Exception {
        FakeMachine machine = new FakeMachine();
        CommandRun[] second = new CommandRun[1];
        machine.captioner().whenCaptioning(before -> {
            if (before == 0) {
                second[0] = run(new FakeMachine());
            }
        });

        run(machine);

        assertThat(second[0].exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(second[0].err()).contains("Another avcap is writing");
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E);
    }

    @Test
    void linesOfOtherFoldersStay() throws Exception {
        run(new FakeMachine());
        Path more = Files.createDirectory(folder.resolve("more"));
        TestClips.wav(more.resolve("z.wav"), 0.6);

        FakeMachine machine = new FakeMachine();
        machine.run("caption", more.toString(), "--out", out.toString());

        assertThat(captioned(machine)).isEqualTo(1);
        assertThat(names()).containsExactly(A, BROKEN, C, COPY, E, "z.wav");
    }

    @Test
    void aListNamesClipsToo() throws Exception {
        Path list = folder.resolve("list.txt");
        Files.write(
                list, List.of(clips.resolve(E).toString(), "", clips.resolve(A).toString()));

        CommandRun run = new FakeMachine().run("caption", "--list", list.toString(), "--out", out.toString());

        assertThat(run.exit()).isZero();
        assertThat(names()).containsExactly(E, A);
    }

    @Test
    void nothingNamedIsAWrongCommand() {
        CommandRun run = new FakeMachine().run("caption");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("Name a clip");
    }

    @Test
    void againWithoutAFileOfLinesIsAWrongCommand() {
        CommandRun run = new FakeMachine().run("caption", "--again", clips.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("--again needs an --out");
    }

    @Test
    void aLineThatEndsInTheMiddleOfALetterIsTorn() throws Exception {
        Files.move(clips.resolve(E), clips.resolve("é.wav"));
        run(new FakeMachine());
        Files.write(out, "{\"file\":\"é".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        byte[] bytes = Files.readAllBytes(out);
        Files.write(out, Arrays.copyOf(bytes, bytes.length - 1));

        CommandRun run = run(new FakeMachine());

        assertThat(run.err()).contains("0 of 5 clips captioned, 4 known before, 1 failed");
        assertThat(lines()).hasSize(5);
    }
}
