package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

        assertThat(run("measure", "--model", model.toString(), "--scenes", "1", "--neighbours", "5", "--card"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("sources named", "named but absent", "picture only", "length penalty 0.6")
                .contains("nearest training scene", "attention, mean of heads", "occlusion")
                .containsPattern("sources named +[0-9.]+ % +>= 93 ");
        assertThat(Files.readString(model.resolve("card.json")))
                .contains("sound_and_picture_sources_named_percent", "sound_and_picture_cider_d");
    }

    private JsonNode measured(Path model, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("measure", "--model", model.toString(), "--json"));
        all.addAll(List.of(arguments));
        assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void theModelInTheBoxNamesWhatSounds(@TempDir Path folder) throws Exception {
        Path model = AvcapMini.unpackTo(folder.resolve("mini"));

        JsonNode figures =
                measured(model, "--scenes", "20", "--neighbours", "0").path("figures");

        assertThat(figures.path("sound_and_picture_sources_named_percent").asDouble())
                .isGreaterThan(60);
        assertThat(figures.path("sound_and_picture_named_but_absent_percent").asDouble(100))
                .isLessThan(25);
        assertThat(figures.has("nearest_training_scene_cider_d"))
                .as("it was left out")
                .isFalse();
    }

    @Test
    void leavingOutAThingThatIsOnlySeenCostsTheModelInTheBoxItsNoun(@TempDir Path folder) throws Exception {
        Path model = AvcapMini.unpackTo(folder.resolve("mini"));
        long sequence = SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                .filter(scene -> scene.relation() == Scene.Relation.SEQUENCE)
                .filter(scene -> !scene.silentSights().isEmpty())
                .findFirst()
                .orElseThrow()
                .seed();

        JsonNode figures = measured(model, "--scenes", "1", "--neighbours", "0", "--first", Long.toString(sequence))
                .path("figures");

        assertThat(figures.path("occlusion_nouns_in_sequences").asInt()).isEqualTo(2);
        assertThat(figures.path("occlusion_strongest_fall_in_sound_nats").asDouble(Double.NaN))
                .isFinite();
        assertThat(figures.path("occlusion_things_seen").asInt()).isPositive();
        assertThat(figures.path("occlusion_fall_without_the_object_nats").asDouble(Double.NaN))
                .isPositive();
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

        JsonNode figures = measured(model, "--scenes", "3", "--pairs", "UNSEEN", "--neighbours", "0")
                .path("figures");

        assertThat(figures.path("unseen_pairs_scenes").asInt()).isEqualTo(3);
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
