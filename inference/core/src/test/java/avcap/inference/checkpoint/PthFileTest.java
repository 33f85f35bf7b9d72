package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PthFileTest {

    private final Path folder;

    PthFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pth_features.pth", "pth_features_legacy.pth"})
    void bothFormatsGiveEveryTensorBitForBit(String name) throws Exception {
        PthFile file = PthFile.open(resource(name));
        SafetensorsFile expected = SafetensorsFile.open(resource("pth_features_expected.safetensors"));

        for (String tensor : expected.names()) {
            String path = "model." + tensor;
            assertThat(file.shape(path)).isEqualTo(expected.shape(tensor));
            if (expected.dtype(tensor).isFloating()) {
                assertThat(file.doubles(path)).isEqualTo(expected.doubles(tensor));
            } else {
                assertThat(file.longs(path)).isEqualTo(expected.longs(tensor));
            }
        }
        assertThat(file.names()).hasSize(expected.names().size() + 1).contains("nested.a.b");
        assertThat(file.floats("nested.a.b")).containsExactly(1, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cos\\nsystem\\n(X\\4\\0\\0\\0echotR. | os.system",
                "cbuiltins\\neval\\n. | builtins.eval",
                "ctorch\\nload\\n. | torch.load",
                "itorch\\nload\\n. | instruction 0x69",
                "}X\\377\\377\\377\\177a. | damaged",
                "R. | damaged",
                "t. | damaged"
            })
    void whateverIsNoTensorIsRefusedByItsName(String pickle, String complaint) throws Exception {
        byte[] code = ("\u0080\u0002" + pickle.translateEscapes()).getBytes(StandardCharsets.ISO_8859_1);
        Path file = zip(code);

        assertThatThrownBy(() -> PthFile.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @Seeds(300)
    void damagedFilesAreRefusedOrReadButNothingElse(long seed) throws Exception {
        Random random = new Random(seed);
        boolean legacy = random.nextBoolean();
        byte[] bytes = Files.readAllBytes(resource(legacy ? "pth_features_legacy.pth" : "pth_features.pth"));
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
        Path file = Files.write(folder.resolve("damaged.pth"), Arrays.copyOf(bytes, length));

        try {
            assertThat(PthFile.open(file).names()).isNotNull();
        } catch (CheckpointException e) {
            assertThat(e).hasMessageContaining("damaged.pth");
        }
    }

    @Test
    void aWrappedStateDictionaryLosesItsWrapping() throws Exception {
        // {"model": {"module.w": …}} written by hand: one float tensor of two numbers.
        String pickle = "}X\5\0\0\0model}X\10\0\0\0module.wctorch._utils\n_rebuild_tensor_v2\n"
                + "((X\7\0\0\0storagectorch\nFloatStorage\nX\1\0\0\0000X\3\0\0\0cpuK\2tQK\0K\2\u0085K\1\u0085\u0089}tRss.";
        Path file = zip(("\u0080\2" + pickle).getBytes(StandardCharsets.ISO_8859_1));

        Weights weights = Weights.ofFile(PthFile.open(file));

        assertThat(weights.names()).containsExactly("w");
        assertThat(weights.floats("w")).containsExactly(1.5f, -2f);
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("a.pth"), "this is no checkpoint");
        Path empty = Files.createFile(folder.resolve("b.pth"));

        assertThatThrownBy(() -> PthFile.open(text)).hasMessageContaining("no PyTorch checkpoint");
        assertThatThrownBy(() -> PthFile.open(empty)).hasMessageContaining("too short");
        assertThatThrownBy(() -> PthFile.open(folder.resolve("c.pth"))).hasMessageContaining("c.pth");
    }

    private Path zip(byte[] pickle) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            zip.write(pickle);
            zip.putNextEntry(new ZipEntry("archive/data/0"));
            zip.write(new byte[] {0, 0, (byte) 0xC0, 0x3F, 0, 0, 0, (byte) 0xC0});
        }
        return Files.write(folder.resolve("made.pth"), bytes.toByteArray());
    }

    private static Path resource(String name) throws Exception {
        return Path.of(Objects.requireNonNull(PthFileTest.class.getResource("pth/" + name), name)
                .toURI());
    }
}
