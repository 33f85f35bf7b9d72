package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SafetensorsWriter;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of a small network with random weights: the numbers themselves are held to the reference in inference. */
class ModelCommandTest {

    private static final AvCapConfig SMALL =
            new AvCapConfig(3, 2, 16, 32, 32, 16, 16, 2, 1, 1, 16, 2, 1, 32, 11, 16, 1, 2, 0);
    private static final int LENGTH = 3;

    @TempDir
    private Path pack;

    private final FakeMachine machine = new FakeMachine();
    private final Random random = new Random(7);

    @BeforeEach
    void layOutSizesAndWeights() throws Exception {
        SMALL.write(pack.resolve("config.json"));
        SafetensorsWriter weights = new SafetensorsWriter();
        float[] words = numbers(SMALL.vocabulary(), SMALL.textWidth());
        SMALL.expectedShapes()
                .forEach((name, shape) -> weights.floats(
                        name,
                        shape,
                        name.equals("textual.output.weight") || name.equals("textual.embedding.words.weight")
                                ? words
                                : numbers(shape)));
        weights.write(pack.resolve("checkpoint.safetensors"));
        inputs().write(pack.resolve("inputs.safetensors"));
    }

    @Test
    void traceWritesEveryStageUnderItsMode() throws Exception {
        CommandRun run = trace("captioning");

        assertThat(run.exit()).as(run.err()).isZero();
        SafetensorsFile stages = SafetensorsFile.open(pack.resolve("captioning.safetensors"));
        assertThat(stages.shape("captioning/enc.out")).containsExactly(1, 4 + 1, 16);
        assertThat(stages.shape("captioning/dec.logits")).containsExactly(1, LENGTH, 11);
        assertThat(run.out()).contains("captioning/dec.logits [1, 3, 11]");
    }

    @Test
    void checkAgreesWithItsOwnTrace() throws Exception {
        writeAnswers(0);

        CommandRun run = machine.run("model", "check", pack.toString());

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("captioning/enc.out")
                .contains("audio_captioning/dec.logits")
                .contains(" ok");
    }

    @Test
    void checkFailsIfOneNumberIsTooFar() throws Exception {
        writeAnswers(1e-3f);

        CommandRun run = machine.run("model", "check", pack.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.out().lines().filter(line -> line.endsWith("FAILS"))).hasSize(1);
    }

    @Test
    void weightsThatDoNotFitAreRefusedWithTheReason() throws Exception {
        new SafetensorsWriter()
                .floats("av_encoder.modality_a", new long[] {1}, 0f)
                .write(pack.resolve("w.safetensors"));

        CommandRun run = machine.run(
                "model",
                "trace",
                "--checkpoint",
                pack.resolve("w.safetensors").toString(),
                "--config",
                pack.resolve("config.json").toString(),
                "--inputs",
                pack.resolve("inputs.safetensors").toString(),
                "--mode",
                "captioning",
                "--out",
                pack.resolve("out.safetensors").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("av_encoder.modality_a").doesNotContain("Exception");
        assertThat(pack.resolve("out.safetensors")).doesNotExist();
    }

    @Test
    void aMissingPackIsRefusedInOneSentence() {
        CommandRun run = machine.run("model", "check", "nowhere");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("nowhere").hasLineCount(1);
    }

    @Test
    void aNetworkWithoutStoredWeightsIsFilledByTheRule() throws Exception {
        Path out = pack.resolve("filled.safetensors");

        CommandRun run = machine.run(
                "model",
                "trace",
                "--fill",
                "--config",
                pack.resolve("config.json").toString(),
                "--inputs",
                pack.resolve("inputs.safetensors").toString(),
                "--mode",
                "captioning",
                "--stage",
                "enc.out",
                "--out",
                out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(SafetensorsFile.open(out).names()).containsExactly("captioning/enc.out");
    }

    @Test
    void inputsInAnotherOrderAreRefused() throws Exception {
        long[] framesFirst = {1, SMALL.frames(), 3, SMALL.imageSize(), SMALL.imageSize()};
        new SafetensorsWriter()
                .floats("input.video", framesFirst, numbers(framesFirst))
                .longs("input.caption_tokens", new long[] {1, LENGTH}, 1, 5, 7)
                .write(pack.resolve("inputs.safetensors"));

        CommandRun run = trace("video_captioning");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("input.video is [1, 2, 3, 16, 16], not [1, 3, 2, 16, 16]");
    }

    @Test
    void checkAsJsonNamesThePackAndTheKindOfEachAnswer() throws Exception {
        writeAnswers(0);

        CommandRun run = machine.run("model", "check", pack.toString(), "--json");

        assertThat(run.out().lines()).allMatch(line -> line.contains("\"kind\":\"network\""));
    }

    @Test
    void modelAloneNamesItsCommands() {
        CommandRun run = machine.run("model");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("import, list, info, remove, trace, check");
    }

    private CommandRun trace(String mode) {
        return machine.run(
                "model",
                "trace",
                "--checkpoint",
                pack.resolve("checkpoint.safetensors").toString(),
                "--config",
                pack.resolve("config.json").toString(),
                "--inputs",
                pack.resolve("inputs.safetensors").toString(),
                "--mode",
                mode,
                "--out",
                pack.resolve(mode + ".safetensors").toString());
    }

    private SafetensorsWriter inputs() {
        long[] sound = {1, SMALL.audioFrames(), SMALL.melBands()};
        long[] picture = {1, 3, SMALL.frames(), SMALL.imageSize(), SMALL.imageSize()};
        return new SafetensorsWriter()
                .floats("input.audio", sound, numbers(sound))
                .floats("input.video", picture, numbers(picture))
                .longs("input.caption_tokens", new long[] {1, LENGTH}, 1, 5, 7);
    }

    /** The traces of all modes as known answers, with the first number of one stage moved. */
    private void writeAnswers(float moved) throws Exception {
        SafetensorsWriter answers = new SafetensorsWriter();
        SafetensorsFile given = SafetensorsFile.open(pack.resolve("inputs.safetensors"));
        answers.floats("input.audio", given.shape("input.audio"), given.floats("input.audio"));
        answers.floats("input.video", given.shape("input.video"), given.floats("input.video"));
        answers.longs("input.caption_tokens", new long[] {1, LENGTH}, 1, 5, 7);
        for (String mode : new String[] {"captioning", "audio_captioning", "video_captioning"}) {
            trace(mode);
            SafetensorsFile stages = SafetensorsFile.open(pack.resolve(mode + ".safetensors"));
            for (String name : stages.names()) {
                float[] values = stages.floats(name);
                values[0] += name.equals("captioning/enc.out") ? moved : 0;
                answers.floats(name, stages.shape(name), values);
            }
        }
        answers.write(pack.resolve("forward.safetensors"));
    }

    private float[] numbers(long... shape) {
        int count = 1;
        for (long size : shape) {
            count *= (int) size;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        return values;
    }
}
