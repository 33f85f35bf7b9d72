package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Writing;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    /** The two clips of aac-metrics' README, whose scores are published. */
    private static final String REFERENCES = "{\"x0\":[\"a man speaks.\",\"someone speaks.\","
            + "\"a man is speaking while a bird is chirping in the background\"],\"x1\":[\"rain is falling hard on a surface\"]}";

    private static final String CANDIDATES = "[{\"image_id\":\"x0\",\"caption\":\"a man is speaking\"},"
            + "{\"image_id\":\"x1\",\"caption\":\"rain falls\"}]";

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    @Test
    void printsThePublishedScores() throws Exception {
        CommandRun run = evaluate(CANDIDATES, REFERENCES);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "           BLEU-1    BLEU-2    BLEU-3    BLEU-4   ROUGE-L   CIDEr-D",
                        "2 clips    0.4278    0.4059    0.4390    0.4565    0.4871    0.9614");
    }

    @Test
    void tellsEveryClipIfAsked() throws Exception {
        CommandRun run = evaluate(CANDIDATES, REFERENCES, "--per-clip");

        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out()).contains("x0         1.0000").contains("1.3641").contains("0.5587");
    }

    @Test
    void jsonHoldsCorpusAndClipsUnderTheNamesOfCocoCaption() throws Exception {
        CommandRun run = evaluate(CANDIDATES, REFERENCES, "--per-clip", "--json");

        JsonNode told = new ObjectMapper().readTree(run.out());
        assertThat(told.path("clips").asInt()).isEqualTo(2);
        assertThat(told.path("scores").fieldNames())
                .toIterable()
                .containsExactly("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L", "CIDEr");
        assertThat(told.path("scores").path("CIDEr").asDouble()).isCloseTo(0.9613547163493906, within(1e-9));
        JsonNode second = told.path("per_clip").get(1);
        assertThat(second.path("id").asText()).isEqualTo("x1");
        assertThat(second.path("caption").asText()).isEqualTo("rain falls");
        assertThat(second.path("scores").path("CIDEr").asDouble()).isCloseTo(0.5586545156664786, within(1e-9));
    }

    @Test
    void jsonLeavesClipsOutUnlessAsked() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(evaluate(CANDIDATES, REFERENCES, "--json").out())
                        .has("per_clip"))
                .isFalse();
    }

    @Test
    void refusesAMismatchWithCountsAndExamples() throws Exception {
        CommandRun run = evaluate(CANDIDATES.replace("\"x1\"", "\"y\""), REFERENCES);

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("1 of 2 clips have no candidate (x1)")
                .contains("1 of 2 candidates belong to no clip (y)")
                .contains("--only-common");
    }

    @Test
    void scoresWhatIsCommonIfAsked() throws Exception {
        CommandRun run = evaluate(CANDIDATES.replace("\"x1\"", "\"y\""), REFERENCES, "--only-common");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 clip ");
        assertThat(run.err()).contains("They are left out.");
    }

    @Test
    void nothingInCommonIsRefusedEvenThen() throws Exception {
        CommandRun run = evaluate(CANDIDATES, "{\"y0\":[\"x\"]}", "--only-common");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err())
                .contains("No candidate belongs to a clip")
                .contains("x0, x1")
                .contains("y0");
    }

    @Test
    void twoCandidatesForAClipAreRefused() throws Exception {
        CommandRun run = evaluate(CANDIDATES.replace("\"x1\"", "\"x0\""), REFERENCES, "--only-common");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("1 clip has more than one candidate (x0)");
    }

    @Test
    void twoNamesOfOneClipAreTwoCandidates() throws Exception {
        CommandRun run = evaluate(
                "[{\"image_id\":\"abc\",\"caption\":\"x\"},{\"image_id\":\"Yabc\",\"caption\":\"y\"}]",
                "youtube_id,caption\nabc,x\n");

        assertThat(run.err()).contains("1 clip has more than one candidate (Yabc)");
    }

    @Test
    void aClipWithoutReferenceIsRefused() throws Exception {
        CommandRun run = evaluate(CANDIDATES, "{\"x0\":[\"x\"],\"x1\":[]}");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("1 of the clips to compare with have no reference (x1)");
    }

    @Test
    void matchesTheFilesOfABatchWithClothosNames() throws Exception {
        CommandRun run = evaluate(
                "{\"file\":\"clotho/Rain on a roof.wav\",\"caption\":\"rain falls\"}\n",
                "file_name,caption_1,caption_2\nRain on a roof.wav,rain falls,it rains\n");

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void aNameOfTwoClipsCountsForNeither() throws Exception {
        CommandRun run = evaluate(
                "[{\"image_id\":\"rain\",\"caption\":\"x\"}]", "{\"a/rain.wav\":[\"x\"],\"b/rain.wav\":[\"y\"]}");

        assertThat(run.err()).contains("No candidate belongs to a clip");
    }

    @Test
    void saysHowManyClipsCouldNotBeCaptioned() throws Exception {
        CommandRun run =
                evaluate("{\"file\":\"x0\",\"caption\":\"x\"}\n{\"file\":\"x1\",\"error\":\"Damaged.\"}\n", REFERENCES);

        assertThat(run.err())
                .contains("of 1 clips that they could not be captioned")
                .contains("no candidate (x1)");
    }

    @Test
    void captionsAndScoresAFolder() throws Exception {
        TestClips.wav(folder.resolve("bell.wav"), 0.5);
        TestClips.wav(folder.resolve("dog.wav"), 0.5);
        TestClips.wav(folder.resolve("other.wav"), 0.5);
        Files.writeString(
                folder.resolve("captions.json"),
                "[{\"id\":\"1\",\"file\":\"bell.wav\",\"caption\":\"a bell rings\"},"
                        + "{\"id\":\"2\",\"file\":\"dog.wav\",\"caption\":\"a dog barks\"}]");

        CommandRun run = machine.run("evaluate", "--data", folder.toString(), "--per-clip", "--beams", "2");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out()).contains("bell.wav    1.0000").contains("2 clips");
        assertThat(run.err())
                .contains("1 of 3 clips in " + folder + " have no reference")
                .contains("2 of 2 clips captioned");
        assertThat(machine.captioner().searches()).hasSize(2).allMatch(search -> search.beams() == 2);
        assertThat(machine.captioner().isClosed()).isTrue();
    }

    @Test
    void aMissingClipIsSaidBeforeAnythingIsCaptioned() throws Exception {
        TestClips.wav(folder.resolve("bell.wav"), 0.5);
        Path references = write("references.json", "{\"bell\":[\"a bell rings\"],\"dog\":[\"a dog barks\"]}");

        CommandRun run = machine.run("evaluate", "--data", folder.toString(), "--references", references.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("1 of 2 clips have no candidate (dog)");
        assertThat(machine.captioner().searches()).isEmpty();
    }

    @Test
    void aClipThatFailsIsLeftOutOfTheScores() throws Exception {
        TestClips.wav(folder.resolve("bell.wav"), 0.5);
        TestClips.textAsMp4(folder.resolve("list.mp4"));
        write("captions.json", "{\"bell\":[\"a bell rings\"],\"list\":[\"a list\"]}");

        CommandRun run = machine.run("evaluate", "--data", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.out()).contains("1 clip ");
        assertThat(run.err()).contains("list.mp4").contains("1 failed");
    }

    @Test
    void stopsBetweenClipsWithoutScores() throws Exception {
        TestClips.wav(folder.resolve("a.wav"), 0.5);
        TestClips.wav(folder.resolve("b.wav"), 0.5);
        write("captions.json", "{\"a\":[\"x\"],\"b\":[\"y\"]}");
        machine.captioner().whenCaptioning(count -> machine.stop().give());

        CommandRun run = machine.run("evaluate", "--data", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.CANCELLED.code());
        assertThat(run.out()).isEmpty();
        assertThat(machine.captioner().isClosed()).isTrue();
    }

    @Test
    void avcapsOwnLayoutIsCaptionedAndComparedWithAllCaptionsOfAClip() throws Exception {
        layOut("c0", "c1");
        write(
                "test.json",
                "[{\"caption\":\"rain falls\",\"audio_path\":\"c0.wav\",\"video_path\":\"c0.png\"},"
                        + "{\"caption\":\"a bell rings\",\"audio_path\":\"c0.wav\",\"video_path\":\"c0.png\"},"
                        + "{\"caption\":\"a dog barks\",\"audio_path\":\"c1.wav\",\"video_path\":\"c1.png\"}]");

        CommandRun run = machine.run("evaluate", "--data", folder.toString(), "--per-clip");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out()).contains("2 clips", "c0.wav     1.0000", "c1.wav     0.3333");
    }

    @Test
    void avcapsListIsTakenByItsNameToo() throws Exception {
        layOut("c0");
        Path list = write(
                "train.json", "[{\"caption\":\"a bell rings\",\"audio_path\":\"c0.wav\",\"video_path\":\"c0.png\"}]");

        CommandRun run = machine.run("evaluate", "--data", list.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 clip ");
        assertThat(run.err()).contains("of one clip alone is always 0");
    }

    private void layOut(String... clips) throws Exception {
        Files.createDirectories(folder.resolve("waveforms"));
        Files.createDirectories(folder.resolve("frames/frame_0"));
        for (String clip : clips) {
            TestClips.wav(folder.resolve("waveforms").resolve(clip + ".wav"), 0.5);
            ImageIO.write(
                    new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB),
                    "png",
                    folder.resolve("frames/frame_0").resolve(clip + ".png").toFile());
        }
    }

    @Test
    void anExportIsComparedWithWhatPeopleSaidAndNotWithAMachine() throws Exception {
        TestClips.sounding(folder.resolve("a.mp4"));
        TestClips.sounding(folder.resolve("b.mp4"));
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.writeString(export.resolve("captions.jsonl"), """
                {"clip":1,"name":"a","file":"a.mp4","caption":"a bell rings","origin":"HUMAN"}
                {"clip":1,"name":"a","file":"a.mp4","caption":"a dog barks","origin":"IMPORT"}
                {"clip":2,"name":"b","file":"b.mp4","caption":"a bell rings","origin":"MACHINE"}
                """);

        CommandRun run = machine.run("evaluate", "--data", export.toString(), "--per-clip");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 clip ", "a.mp4     1.0000").doesNotContain("b.mp4");
    }

    @Test
    void aProjectIsComparedWithItsAcceptedCaptions() throws Exception {
        Path home = folder.resolve("project");
        try (Project project = ProjectFolder.create(home, "Bells")) {
            project.add(List.of(Clips.at(TestClips.sounding(home.resolve("bell.mp4")))));
            EntryId clip = project.entries().get(0).id();
            project.append(
                    Writing.accepted(clip, Optional.empty(), new Annotator("anna"), "a bell rings", Optional.empty()));
        }

        CommandRun run = machine.run("evaluate", "--data", home.toString(), "--per-clip");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 clip ", "bell.mp4    1.0000");
    }

    @Test
    void scenesAreComparedWithFiveReferencesEach() throws Exception {
        CommandRun run = machine.run(
                "evaluate", "--data", "scenes:10000000", "--clips", "3", "--per-clip", "--json", "--beams", "1");

        JsonNode told = new ObjectMapper().readTree(run.out());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(told.path("clips").asInt()).isEqualTo(3);
        assertThat(told.path("per_clip").get(0).path("caption").asText()).isEqualTo(FakeCaptioner.SENTENCE);
        assertThat(machine.captioner().searches()).hasSize(3);
    }

    @Test
    void scenesOfTrainingAreToldFromOthers() {
        assertThat(machine.run("evaluate", "--data", "scenes:5", "--clips", "1").err())
                .contains("Scenes with seeds below 9000000 are those that models learn from");
    }

    @Test
    void scenesWithOtherReferencesAreRefused() {
        CommandRun run = machine.run("evaluate", "--data", "scenes", "--references", "some.json");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("leave out --references");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "?", "\\n", " \\u2028\\u0000 "})
    void nothingSaidIsAResultOfZero(String nothing) throws Exception {
        CommandRun run = evaluate(CANDIDATES.replace("rain falls", nothing), REFERENCES, "--per-clip", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode clip = new ObjectMapper().readTree(run.out()).path("per_clip").get(1);
        assertThat(clip.path("scores").path("Bleu_1").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(clip.path("scores").path("ROUGE_L").asDouble()).isZero();
        assertThat(clip.path("scores").path("CIDEr").asDouble()).isZero();
    }

    @Test
    void aReferenceOfPunctuationIsAResult() throws Exception {
        CommandRun run = evaluate(CANDIDATES, "{\"x0\":[\"...\"],\"x1\":[\"\",\"rain falls\"]}", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .path("scores")
                        .path("CIDEr")
                        .asDouble())
                .isPositive();
    }

    @Test
    void aFolderOfSoundAndFramesApartIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("waveforms"));
        Files.createDirectories(folder.resolve("frames"));

        CommandRun run = machine.run("evaluate", "--data", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("keeps sound and frames apart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "evaluate --candidates a --data b",
                "evaluate --candidates a",
                "evaluate --candidates a --references b --model m",
                "evaluate --data a --beams 0",
                "evaluate --data a --clips 0",
                "evaluate --candidates a --references b --clips 3"
            })
    void optionsThatDoNotGoTogetherAreAWrongCommandLine(String line) {
        CommandRun run = machine.run(line.split(" "));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("Try `avcap evaluate --help`.");
    }

    @Test
    void aFileThatIsNotThereGetsASentence() {
        CommandRun run =
                machine.run("evaluate", "--candidates", folder.resolve("none").toString(), "--references", "none");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).startsWith("There is no file or folder ");
    }

    private CommandRun evaluate(String candidates, String references, String... more) throws IOException {
        String[] line = new String[5 + more.length];
        line[0] = "evaluate";
        line[1] = "--candidates";
        line[2] = write("candidates.any", candidates).toString();
        line[3] = "--references";
        line[4] = write("references.any", references).toString();
        System.arraycopy(more, 0, line, 5, more.length);
        return machine.run(line);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
