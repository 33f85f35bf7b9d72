package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.SafetensorsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    @Test
    void writesAPictureForEachWordAndTheNumbers() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        Path out = folder.resolve("why");

        CommandRun run = machine.run("explain", clip.toString(), "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "a bell rings",
                        out.resolve("01-a.png").toString(),
                        out.resolve("02-bell.png").toString(),
                        out.resolve("03-rings.png").toString());
        BufferedImage picture = ImageIO.read(out.resolve("02-bell.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        JsonNode report =
                new ObjectMapper().readTree(out.resolve("explanation.json").toFile());
        assertThat(report.path("words")).hasSize(3);
        assertThat(report.path("words").get(1).path("picture").asText()).isEqualTo("02-bell.png");
        SafetensorsFile maps = SafetensorsFile.open(out.resolve("attention.safetensors"));
        assertThat(maps.shape("audio")).containsExactly(3, 8, 64);
        assertThat(maps.shape("visual")).containsExactly(3, 2, 2, 2);
    }

    @Test
    void findsMapsByOtherMethodsThanFoldingHeads() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        for (String method : List.of("relevance", "occlusion")) {
            Path out = folder.resolve(method);

            CommandRun run = machine.run("explain", clip.toString(), "--method", method, "--out", out.toString());

            assertThat(run.exit()).as(run.err()).isZero();
            JsonNode report =
                    new ObjectMapper().readTree(out.resolve("explanation.json").toFile());
            assertThat(report.path("method").asText()).isEqualTo(method);
            assertThat(report.has("head")).isFalse();
            assertThat(report.path("words").get(1).path("words_share").asDouble())
                    .isZero();
            assertThat(out.resolve("02-bell.png")).exists();
        }
    }

    @Test
    void explainsASentenceOfTheUsersOwn() throws Exception {
        Path clip = TestClips.silent(folder.resolve("silent.mp4"));
        Path out = folder.resolve("why");

        CommandRun run = machine.run("explain", clip.toString(), "--text", "rain", "--out", out.toString(), "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"caption\":\"rain\"").contains("\"sound_share\":0.0");
        assertThat(SafetensorsFile.open(out.resolve("attention.safetensors")).names())
                .containsExactly("visual");
    }

    @Test
    void aClipThatCannotBeReadGetsOneSentence() {
        CommandRun run = machine.run("explain", "missing.mp4", "--out", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("missing.mp4").hasLineCount(1);
    }

    @Test
    void aTextLongerThanTheModelReadsIsSaidToBeCut() throws Exception {
        Path clip = TestClips.wav(folder.resolve("a.wav"), 0.5);
        String text = "dog ".repeat(39) + "barks and howls";

        CommandRun run = machine.run(
                "explain",
                clip.toString(),
                "--text",
                text,
                "--out",
                folder.resolve("why").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("word 40, \"barks\", is not explained").hasLineCount(1);
    }

    @Test
    void aTextWithoutWordsIsAWrongOption() {
        CommandRun run = machine.run("explain", "x.mp4", "--text", " ", "--out", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("--text holds no words");
    }

    @Test
    void anUnknownReductionIsAWrongOption() {
        CommandRun run = machine.run("explain", "x.mp4", "--out", folder.toString(), "--heads", "median");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("none of mean, max, rollout or LAYER.HEAD");
    }
}
