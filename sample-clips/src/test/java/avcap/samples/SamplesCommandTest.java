package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
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
    void trainsTwoStepsAndMeasuresWhatCameOfThem(@TempDir Path folder) throws Exception {
        Path run = folder.resolve("run");

        assertThat(run("train", "--out", run.toString(), "--steps", "2"))
                .as(err.toString())
                .isZero();

        Path model = run.resolve("step-00002");
        assertThat(model.resolve("model.safetensors")).exists();
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
        double absent = Double.parseDouble(line.replaceAll(".*absent ([0-9.]+).*", "$1"));
        assertThat(named).as(line).isGreaterThan(60);
        assertThat(absent).as(line).isLessThan(25);
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
