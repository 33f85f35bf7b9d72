package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.samples.AvcapMini;
import avcap.studio.annotation.Status;
import avcap.studio.testing.FakeCaptioner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models brought in, looked at, used and removed, with real files and the real import. */
class ModelsRobotTest {

    private static final int RATE = 16_000;

    private final Path home;
    private final Path files;
    private final StudioPage studio;

    ModelsRobotTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.files = Files.createDirectory(home.resolve("files"));
        AvcapMini.unpackTo(home.resolve("models").resolve(AvcapMini.NAME));
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Path copy(String resource) throws IOException {
        try (InputStream from = Objects.requireNonNull(getClass().getResourceAsStream("/import/" + resource))) {
            Path to = files.resolve(resource);
            Files.copy(from, to);
            return to;
        }
    }

    /** Words for the two small files, whose decoder knows 61 pieces. */
    private void writeVocabulary() throws IOException {
        String words = IntStream.range(4, 61).mapToObj(i -> "word" + i).collect(Collectors.joining("\n"));
        Files.writeString(files.resolve("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n" + words + "\n");
    }

    /** The weights of the bundled model, as a file that says nothing of its sizes. */
    private Path weightsOfMini() throws IOException {
        Path folder = home.resolve("models").resolve(AvcapMini.NAME);
        Files.copy(folder.resolve("vocab.txt"), files.resolve("vocab.txt"));
        return Files.copy(folder.resolve("model.safetensors"), files.resolve("mine.safetensors"));
    }

    @Test
    void twoFilesBecomeAModelThatIsUsedAndRemoved() throws IOException {
        writeVocabulary();
        ModelsPage models = studio.models();

        models.importWeights(
                List.of(copy("cav-mae-tiny.pth"), copy("model_git_base_tiny.pt")),
                "parts",
                Map.of("import-frames", 4, "import-image", 48, "import-heads", 3, "import-textHeads", 2));
        models.untilBanner("parts is on the shelf");
        assertThat(models.count("loaded")).isPositive();
        assertThat(models.count("dropped")).isPositive();
        assertThat(models.count("missing")).isZero();

        assertThat(models.check()).startsWith("parts passed");

        models.useChosen();
        models.untilCard("parts, In use");
        assertThat(studio.modelInUse()).startsWith("parts@");
        assertThat(studio.rememberedModel()).endsWith("parts");

        models.choose(AvcapMini.NAME).useChosen();
        models.untilCard("avcap-mini, In use");
        models.remove("parts");
        Page.until("one card", () -> models.cards().size() == 1);
        assertThat(home.resolve("models").resolve("parts")).doesNotExist();
    }

    @Test
    void weightsThatDoNotFitAreRefusedWithTheirListAndMended() throws IOException {
        Path weights = weightsOfMini();
        ModelsPage models = studio.models();

        models.importWeights(
                List.of(weights), "mine", Map.of("import-frames", 4, "import-heads", 4, "import-textHeads", 4));
        models.untilBanner("does not fit");
        assertThat(models.cards()).anyMatch(card -> card.startsWith("mine.safetensors, Not usable"));
        assertThat(models.count("wrong_shape")).isEqualTo(1);
        assertThat(models.listedKeys()).isEqualTo(1);
        assertThat(home.resolve("models").resolve("mine")).doesNotExist();

        models.mend();
        models.untilBanner("mine is on the shelf");
        assertThat(models.cards()).hasSize(2).anyMatch(card -> card.startsWith("mine, Checked"));
        models.filter("pos_embed");
        assertThat(models.listedKeys()).isEqualTo(2);
    }

    @Test
    void theCaptionIsFoundAsItWasLeft() throws Exception {
        Path clips = Files.createDirectory(home.resolve("clips"));
        ClipWriter.writeWav(clips.resolve("bell.wav"), Waveform.mono(new float[RATE], RATE));
        studio.open(clips);
        studio.captioning().draft();
        studio.captioning().correct("a bell is being rung");

        assertThat(studio.models().hasKeys()).isTrue();
        studio.press(KeyCode.F);
        studio.press(KeyCode.X);
        studio.toCaption();

        assertThat(studio.captioning().text()).isEqualTo("a bell is being rung");
        assertThat(studio.captioning().hasCaret()).isTrue();
        assertThat(studio.project().entries().get(0).status()).isEqualTo(Status.EDITING);
    }
}
