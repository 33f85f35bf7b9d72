package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvCapConfigTest {

    private final Path folder;

    AvCapConfigTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theBaseModelHasTheReleasesWeights() {
        AvCapConfig base = AvCapConfig.base(8);

        long parameters = base.expectedShapes().entrySet().stream()
                .filter(weight -> !weight.getKey().equals(Weights.WORDS))
                .mapToLong(weight -> TensorShape.elements(weight.getValue()))
                .sum();

        assertThat(base.expectedShapes()).hasSize(584);
        assertThat(parameters).isEqualTo(233_327_177);
        assertThat(base.audioTokens()).isEqualTo(512);
        assertThat(base.visualTokens()).isEqualTo(784);
    }

    @ParameterizedTest
    @CsvSource({"1,196", "2,196", "3,196", "4,392", "8,784", "9,784"})
    void framesAreJoinedInPairsAndAnOddOneIsDropped(int frames, int tokens) {
        AvCapConfig config = AvCapConfig.base(frames);

        assertThat(config.visualTokens()).isEqualTo(tokens);
        assertThat(config.expectedShapes().get("av_encoder.patch_embed_v.proj.weight"))
                .hasSize(frames == 1 ? 4 : 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 12})
    void everySplitOfTheDepthIsAllowed(int specific) {
        AvCapConfig config = new AvCapConfig(
                527,
                8,
                224,
                1024,
                128,
                16,
                768,
                12,
                specific,
                12 - specific,
                768,
                12,
                6,
                3072,
                30522,
                1024,
                101,
                102,
                0);

        assertThat(config.expectedShapes().keySet().stream().filter(name -> name.contains("blocks_")))
                .hasSize((2 * specific + 12 - specific) * 20);
    }

    @Test
    void sizesSurviveAFile() throws CheckpointException {
        Path file = folder.resolve("config.json");
        TinyWeights.CONFIG.write(file);

        assertThat(AvCapConfig.read(file)).isEqualTo(TinyWeights.CONFIG);
    }

    @Test
    void bandsAndPatchMayBeLeftOut() throws Exception {
        Path file = folder.resolve("config.json");
        AvCapConfig.base(4).write(file);
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.contains("mel_bins") && !line.contains("\"patch\""))
                .toList();
        Files.write(file, lines);

        assertThat(AvCapConfig.read(file)).isEqualTo(AvCapConfig.base(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"embed_dim\" : 8 | \"embed_dim\" : 9 | embed_dim is 9 but must be a multiple of num_heads (2)",
                "\"embed_dim\" : 8 | \"embed_dim\" : -8 | embed_dim is -8 but must be a size",
                "\"num_heads\" : 2 | \"num_heads\" : 0 | num_heads is 0",
                "\"img_size\" : 32 | \"img_size\" : 40 | img_size is 40 but must be a multiple of patch (16)",
                "\"vocab\" : 11 | \"vocab\" : 2 | sos is 2 but must be a number below vocab (2)",
                "\"eos\" : 3 | \"eos\" : 2 | sos is 2 but must be another number than eos",
                "\"hidden\" : 8 | \"hidden\" : 8.5 | hidden is 8.5 but must be a whole number",
                "\"ff\" : 16 | \"ff\" : \"x\" | ff is \"x\" but must be a whole number",
                "\"ff\" : 16 | \"fff\" : 16 | ff is missing",
                "\"vocab\" : 11 | \"vocab\" : 99999999999 | vocab is 99999999999",
                "\"unified_depth\" : 1 | \"unified_depth\" : 999999 | unified_depth is 999999",
                "\"unified_depth\" : 1 | \"unified_depth\" : | not readable JSON",
                "\"unified_depth\" : 1 | \"vocab\" : 11 | not readable JSON"
            })
    void impossibleSizesAreRefusedByName(String from, String to, String complaint) throws Exception {
        Path file = folder.resolve("config.json");
        TinyWeights.CONFIG.write(file);
        Files.writeString(file, Files.readString(file).replace(from, to));

        assertThatThrownBy(() -> AvCapConfig.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> AvCapConfig.read(folder.resolve("nowhere.json")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("nowhere.json");
    }
}
