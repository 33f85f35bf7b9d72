package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.EngineUnavailableException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionCommandTest {

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    @Test
    void whatTheEngineLacksIsASentenceAndNotAFault() {
        Surroundings lacking = new Surroundings(
                FakeStudioDoor.closed("No display here."),
                (checkpoint, wish, tell, progress) -> {
                    throw new EngineUnavailableException("No int8 here; fp32 always works.");
                },
                false);

        CommandRun run = CommandRun.of(lacking, "caption", "any.wav", "--precision", "int8");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("No int8 here; fp32 always works.");
    }

    @Test
    void printsOneLineForAClip() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));

        CommandRun run = machine.run("caption", clip.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).containsExactly(clip + ": " + FakeCaptioner.SENTENCE);
        assertThat(run.err()).isEmpty();
        assertThat(machine.captioner().isClosed()).isTrue();
    }

    @Test
    void jsonHoldsScoreWordsModelAndMilliseconds() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));

        CommandRun run = machine.run("caption", "--json", clip.toString());

        JsonNode line = new ObjectMapper().readTree(run.out());
        assertThat(line.path("file").asText()).isEqualTo(clip.toString());
        assertThat(line.path("caption").asText()).isEqualTo("a bell rings");
        assertThat(line.path("score").asDouble()).isEqualTo(-1.5);
        assertThat(line.path("words").get(1).path("word").asText()).isEqualTo("bell");
        assertThat(line.path("words").get(1).path("logprob").asDouble()).isEqualTo(-0.5);
        assertThat(line.path("modality").asText()).isEqualTo("captioning");
        assertThat(line.path("model_id").asText()).isEqualTo("fake@000000");
        assertThat(line.path("milliseconds").fieldNames())
                .toIterable()
                .containsExactly("decode", "spectrogram", "pictures", "encode", "search", "total");
        assertThat(line.has("error")).isFalse();
    }

    @Test
    void takesTheClipsOfAFolderByName() throws Exception {
        TestClips.wav(folder.resolve("b.wav"), 0.5);
        TestClips.wav(folder.resolve("a.wav"), 0.5);
        Files.writeString(folder.resolve("notes.txt"), "not a clip");

        CommandRun run = machine.run("caption", folder.toString());

        assertThat(run.out().lines())
                .containsExactly(
                        folder.resolve("a.wav") + ": a bell rings", folder.resolve("b.wav") + ": a bell rings");
        assertThat(run.err()).contains("2 of 2 clips captioned in ");
    }

    @Test
    void writesLinesIntoAFile() throws Exception {
        Path clip = TestClips.wav(folder.resolve("a.wav"), 0.5);
        Path out = folder.resolve("captions.txt");

        CommandRun run = machine.run("caption", clip.toString(), "--out", out.toString());

        assertThat(run.out()).isEmpty();
        assertThat(Files.readAllLines(out)).isEqualTo(List.of(clip + ": a bell rings"));
    }

    @Test
    void makesTheFolderOfItsFile() throws Exception {
        Path clip = TestClips.wav(folder.resolve("a.wav"), 0.5);
        Path out = folder.resolve("new").resolve("captions.txt");

        CommandRun run = machine.run("caption", clip.toString(), "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out).hasContent(clip + ": a bell rings");
    }

    @Test
    void aFolderCannotBeTheFileToWrite() {
        CommandRun run = machine.run("caption", "x.wav", "--out", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("is a folder; name a file in it");
    }

    @Test
    void presetAndBeamsReachTheSearch() throws Exception {
        Path clip = TestClips.wav(folder.resolve("a.wav"), 0.5);

        machine.run("caption", clip.toString(), "--preset", "reference", "--beams", "2");

        assertThat(machine.captioner().searches())
                .containsExactly(SearchOptions.reference().withBeams(2));
    }

    @Test
    void modalityHidesTheOtherStream() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));

        CommandRun run = machine.run("caption", "--json", "--modality", "picture", clip.toString());

        assertThat(run.out()).contains("\"modality\":\"video_captioning\"");
    }

    @Test
    void aFolderWithoutClipsIsComplainedOf() {
        CommandRun run = machine.run("caption", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).startsWith("There are no clips in " + folder);
    }

    @Test
    void aWrongOptionGetsOneSentenceAndAHint() {
        CommandRun run = machine.run("caption", "--preset", "loud", "x.wav");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err())
                .contains("--preset")
                .containsIgnoringCase("studio")
                .contains("Try `avcap caption --help`.");
    }

    @Test
    void fewerThanOneBeamIsAWrongOption() {
        CommandRun run = machine.run("caption", "--beams", "0", "x.wav");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("--beams");
    }
}
