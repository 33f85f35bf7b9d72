package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.TensorType;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesCommandTest {

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    @Test
    void aVideoGivesSoundAndPictures() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));

        SafetensorsFile tensors = features(clip, "--frames", "4", "--image-size", "32");

        assertThat(tensors.shape("fbank")[0]).as("a second, and what AAC pads").isBetween(95L, 110L);
        assertThat(tensors.shape("normalised")).containsExactly(1024, 128);
        assertThat(tensors.dtype("pixels")).isEqualTo(TensorType.U8);
        assertThat(tensors.shape("pixels")).containsExactly(4, 32, 32, 3);
        assertThat(tensors.shape("pixels_normalised")).containsExactly(3, 4, 32, 32);
        assertThat(tensors.metadata()).containsEntry("preset", "studio");
    }

    @Test
    void normalisedIsTheSameNumbersOnAnotherScale() throws Exception {
        Path clip = TestClips.wav(folder.resolve("tone.wav"), 1);

        SafetensorsFile tensors = features(clip, "--preset", "reference");

        float[] fbank = tensors.floats("fbank");
        float[] normalised = tensors.floats("normalised");
        assertThat(normalised[77]).isEqualTo((fbank[77] + 4.346f) / 4.332f, offset(1e-5f));
        assertThat(tensors.names()).containsExactly("fbank", "normalised");
    }

    @Test
    void aPictureGivesOneFrame() throws Exception {
        Path picture = folder.resolve("grey.png");
        ImageIO.write(new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());

        SafetensorsFile tensors = features(picture, "--image-size", "32");

        assertThat(tensors.names()).containsExactly("pixels", "pixels_normalised");
        assertThat(tensors.shape("pixels")).containsExactly(1, 32, 32, 3);
        assertThat(tensors.shape("pixels_normalised")).containsExactly(3, 32, 32);
    }

    @Test
    void makesTheFolderOfItsFile() throws Exception {
        Path clip = TestClips.wav(folder.resolve("tone.wav"), 1);
        Path out = folder.resolve("new").resolve("f.safetensors");

        CommandRun run = machine.run("features", clip.toString(), "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out).isRegularFile();
    }

    @Test
    void tellsWhatWasDoneToTheClip() throws Exception {
        Path clip = TestClips.sounding(folder.resolve("bell.mp4"));

        CommandRun run = machine.run("features", clip.toString(), "--as-the-model-sees", "--frames", "2");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("channels")
                .contains("Hz")
                .contains("of padding")
                .contains("frames    2, at ");
        assertThat(machine.run("presets").out()).contains("reference").contains("16 kHz");
    }

    @Test
    void asksForAFileOrAQuestion() throws Exception {
        Path clip = TestClips.wav(folder.resolve("tone.wav"), 1);

        CommandRun run = machine.run("features", clip.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("--out");
    }

    @Test
    void anUnreadableFileWritesNothing() {
        Path out = folder.resolve("f.safetensors");

        CommandRun run = machine.run("features", "missing.wav", "--out", out.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED.code());
        assertThat(run.err()).contains("missing.wav").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    private SafetensorsFile features(Path file, String... options) throws Exception {
        Path out = folder.resolve("f.safetensors");
        String[] command = new String[options.length + 4];
        System.arraycopy(new String[] {"features", file.toString(), "--out", out.toString()}, 0, command, 0, 4);
        System.arraycopy(options, 0, command, 4, options.length);

        CommandRun run = machine.run(command);

        assertThat(run.exit()).as(run.err()).isZero();
        return SafetensorsFile.open(out);
    }
}
