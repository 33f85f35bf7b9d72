package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a user types them. */
class SamplesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SamplesCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void whatWasMeasuredStandsOnTheCard(@TempDir Path folder) throws Exception {
        Path model = AvcapMini.unpackTo(folder.resolve("mini"));

        assertThat(run("measure", "--model", model.toString(), "--scenes", "1", "--card"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("sources named", "named but absent", "picture only");
        assertThat(Files.readString(model.resolve("card.json"))).contains("sound_and_picture_sources_named_percent");
    }

    @Test
    void theModelInTheBoxNamesWhatSounds(@TempDir Path folder) throws Exception {
        Path model = AvcapMini.unpackTo(folder.resolve("mini"));

        assertThat(run("measure", "--model", model.toString(), "--scenes", "20", "--show", "1"))
                .as(err.toString())
                .isZero();

        String line = out.toString()
                .lines()
                .filter(l -> l.startsWith("sound and picture"))
                .findFirst()
                .orElseThrow();
        double named = Double.parseDouble(line.replaceAll(".*sources named ([0-9.]+).*", "$1"));
        double absent = Double.parseDouble(line.replaceAll(".*named but absent ([0-9.]+).*", "$1"));
        assertThat(named).as(line).isGreaterThan(60);
        assertThat(absent).as(line).isLessThan(25);
    }

    @Test
    void scenesThatWereTrainedOnAreNotHeldOut(@TempDir Path folder) throws Exception {
        String model = AvcapMini.unpackTo(folder.resolve("mini")).toString();

        for (String command : List.of("agree", "measure")) {
            assertThat(run(command, "--model", model, "--scenes", "1", "--first", "5"))
                    .as(command)
                    .isEqualTo(CommandLine.ExitCode.USAGE);
        }
        assertThat(run(
                        "references",
                        "--first",
                        "5",
                        "--out",
                        folder.resolve("refs.json").toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("held-out scenes have seeds from 10000000");
    }

    @Test
    void measuresOnlyUnseenPairsIfAsked(@TempDir Path folder) throws Exception {
        Path model = AvcapMini.unpackTo(folder.resolve("mini"));

        assertThat(run("measure", "--model", model.toString(), "--scenes", "3", "--pairs", "UNSEEN"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString().lines().filter(line -> line.startsWith("its unseen pairs")))
                .singleElement()
                .asString()
                .contains("scenes 3 ");
    }

    @Test
    void printsStatisticsBesideThoseOfAudioCaps() {
        assertThat(run("statistics", "--scenes", "100")).as(err.toString()).isZero();

        assertThat(out.toString())
                .containsPattern("scenes, one caption each +100 +49838 \\[1]")
                .containsPattern("different captions +\\d+ +no published figure found")
                .containsPattern("mean length, words +\\d+\\.\\d\\d +8\\.08")
                .containsPattern("scenes sequence over +1\\d\\.\\d %");
    }

    @Test
    void writesFiveReferencesUnderTheIdsThatMakeGives(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("refs.json");

        assertThat(run("references", "--first", "10000000", "--count", "1", "--out", file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("make", "--out", folder.toString(), "--seed", "10000000", "--count", "1"))
                .as(err.toString())
                .isZero();

        JsonNode asked = new ObjectMapper().readTree(file.toFile());
        JsonNode made =
                new ObjectMapper().readTree(folder.resolve("references.json").toFile());
        String id = asked.fieldNames().next();
        assertThat(asked.get(id)).hasSize(5).doesNotHaveDuplicates();
        assertThat(made.get(id)).isEqualTo(asked.get(id));
        assertThat(folder.resolve(id + ".mp4")).exists();
    }

    @Test
    void agreeTellsOfEachLowerPrecision(@TempDir Path folder) throws Exception {
        Path model = AvcapMini.unpackTo(folder.resolve("mini"));

        assertThat(run("agree", "--model", model.toString(), "--scenes", "1"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("on 1 held-out scenes from seed 10000000"),
                        bf16 -> assertThat(bf16)
                                .matches("bf16 takes the piece of fp32 at \\d+ of \\d+ places \\(.*%\\)"),
                        int8 -> assertThat(int8)
                                .matches("int8 takes the piece of fp32 at \\d+ of \\d+ places \\(.*%\\)"));
    }

    @Test
    void makesOtherClipsFromAnotherSeed(@TempDir Path folder) throws Exception {
        assertThat(run("make", "--out", folder.toString(), "--seed", "21000000", "--count", "1"))
                .as(err.toString())
                .isZero();

        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made.map(file -> file.getFileName().toString()))
                    .contains("captions.json", "click-and-flash.mp4")
                    .filteredOn(name -> name.endsWith(".mp4") && !name.contains("picture-only"))
                    .hasSize(2);
        }
    }

    @Test
    void scenesThatTellTheSameStoryGetFilesOfTheirOwn(@TempDir Path folder) throws Exception {
        long seed = CommittedSeeds.SCENES.get(0);

        List<SampleClip> made = new ClipMaker(folder)
                .make(List.of(seed, seed), CommittedSeeds.SOUND_ONLY, CommittedSeeds.PICTURE_ONLY, Progress.none());

        assertThat(made).extracting(SampleClip::file).doesNotHaveDuplicates();
        assertThat(made)
                .allSatisfy(clip -> assertThat(folder.resolve(clip.file())).exists());
    }
}
