package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.SafetensorsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
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

    @Test
    void putsEveryMapToTheTest() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        Path out = folder.resolve("why");

        CommandRun run = machine.run("explain", clip.toString(), "--out", out.toString(), "--faithfulness");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().skip(4)).hasSize(3);
        assertThat(run.out())
                .contains("bell: loses 2.00 without its hottest 10%, ")
                .contains("in 5 draws; the map holds");
        JsonNode bell = words(out.resolve("explanation.json")).get(1).path("holding");
        assertThat(bell.path("hidden").asDouble()).isEqualTo(.1);
        assertThat(bell.path("fall").asDouble()).isEqualTo(FakeCaptioner.LOSS, within(1e-9));
        assertThat(bell.path("chance_fall").asDouble()).isLessThan(1);
        assertThat(bell.path("draws").asInt()).isEqualTo(5);
        assertThat(bell.path("holds").asBoolean()).isTrue();
    }

    @Test
    void aMapThatIsNoBetterThanChanceIsToldAsSuch() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        Path out = folder.resolve("why");

        CommandRun run = machine.run(
                "explain", clip.toString(), "--out", out.toString(), "--faithfulness", "--method", "relevance");

        assertThat(run.out()).contains("rings: loses 0.00").contains("the map is no better than chance");
        assertThat(words(out.resolve("explanation.json"))
                        .get(2)
                        .path("holding")
                        .path("holds")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void severalWordsAreOneMap() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        Path out = folder.resolve("why");

        CommandRun run = machine.run(
                "explain",
                clip.toString(),
                "--out",
                out.toString(),
                "--phrase",
                "A bell",
                "--phrase",
                "bell rings",
                "--phrase",
                "rings",
                "--faithfulness");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().map(line -> line.substring(line.lastIndexOf('/') + 1)))
                .contains("03-rings.png", "01-a-bell.png", "02-bell-rings.png")
                .anyMatch(line -> line.startsWith("a bell: loses "));
        JsonNode words = words(out.resolve("explanation.json"));
        assertThat(words).hasSize(5); // a phrase of one word is that word
        assertThat(words.get(3).path("word").asText()).isEqualTo("a bell");
        assertThat(words.get(3).path("logprob").asDouble()).isEqualTo(-1);
        SafetensorsFile maps = SafetensorsFile.open(out.resolve("attention.safetensors"));
        assertThat(maps.shape("audio")).containsExactly(5, 8, 64);
        float[] audio = maps.floats("audio");
        for (int i = 0; i < 512; i++) {
            assertThat(audio[3 * 512 + i]).isEqualTo((audio[i] + audio[512 + i]) / 2, within(1e-6f));
        }
    }

    @Test
    void savesEachMapAsTheStudioDoes() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        Path out = folder.resolve("why");

        CommandRun run = machine.run(
                "explain",
                clip.toString(),
                "--out",
                out.toString(),
                "--text",
                "ding dong ding",
                "--save",
                "svg,NPZ,json,png",
                "--phrase",
                "ding dong",
                "--heads",
                "1.0");

        assertThat(run.exit()).as(run.err()).isZero();
        for (String ending : List.of("svg", "npz", "json", "png")) {
            for (String name : List.of("bell ding", "bell dong", "bell ding 2", "bell ding dong")) {
                assertThat(out.resolve(name + "." + ending)).exists();
                assertThat(run.out()).contains(name + "." + ending);
            }
        }
        JsonNode map =
                new ObjectMapper().readTree(out.resolve("bell ding dong.json").toFile());
        assertThat(map.path("method").asText()).isEqualTo("head");
        assertThat(map.path("layer").asInt()).isEqualTo(1);
        assertThat(map.path("head").asInt()).isZero();
        assertThat(map.path("model_id").asText()).isEqualTo("fake@000000");
        assertThat(map.path("words").get(0).path("to").asInt()).isEqualTo(2);
        assertThat(map.path("words").get(0).path("audio")).hasSize(8);
        assertThat(map.path("words").get(0).has("holding")).isFalse();
        assertThat(Files.readString(out.resolve("bell ding 2.svg"))).contains("fake@000000");
    }

    @Test
    void whatCannotBeDoneIsASentenceBeforeAnyWork() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));
        Path out = folder.resolve("why");

        CommandRun unknown = machine.run("explain", clip.toString(), "--out", out.toString(), "--save", "png,gif");
        assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(unknown.err()).contains("--save gif is not known; it is one of png, svg, npz, json");

        CommandRun absent = machine.run("explain", clip.toString(), "--out", out.toString(), "--phrase", "bell a");
        assertThat(absent.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(absent.err()).contains("--phrase \"bell a\" is not in what is explained, \"a bell rings\"");

        CommandRun taken = machine.run("explain", clip.toString(), "--out", clip.toString());
        assertThat(taken.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(taken.err()).contains("is a file; name a folder");

        CommandRun below = machine.run(
                "explain", clip.toString(), "--out", clip.resolve("why").toString());
        assertThat(below.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(below.err()).hasLineCount(1).contains("bell.mp4");
        assertThat(out).isEmptyDirectory();
    }

    private static JsonNode words(Path report) throws Exception {
        return new ObjectMapper().readTree(report.toFile()).path("words");
    }
}
