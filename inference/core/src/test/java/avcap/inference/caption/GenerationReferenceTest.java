package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole searches through the network with shared keys and values, against the authors' own, token for token. */
class GenerationReferenceTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    static Stream<Named<JsonNode>> trained() throws IOException {
        return settings("generation_trained");
    }

    static Stream<Named<JsonNode>> untrained() throws IOException {
        return settings("generation");
    }

    private static Stream<Named<JsonNode>> settings(String name) throws IOException {
        JsonNode settings =
                new ObjectMapper().readTree(PACK.resolve(name + ".json").toFile());
        return StreamSupport.stream(settings.spliterator(), false)
                .map(one -> Named.of(
                        "setting " + one.get("id") + ", " + one.get("mode").asText(), one));
    }

    @ParameterizedTest
    @MethodSource("trained")
    void writesTheReferencesTokensWithTrainedWeights(JsonNode setting) throws Exception {
        check(setting, "generation_trained");
    }

    @ParameterizedTest
    @MethodSource("untrained")
    void writesTheReferencesTokensWithUntrainedWeights(JsonNode setting) throws Exception {
        check(setting, "generation");
    }

    private static void check(JsonNode setting, String name) throws Exception {
        AvCapConfig config = AvCapConfig.read(PACK.resolve("config.json"));

        List<KnownSearches.Found> found = new KnownSearches(PACK, config, name).search(setting, Progress.none());

        assertThat(found).hasSize(setting.get("predictions_trimmed").size());
        for (int clip = 0; clip < found.size(); clip++) {
            KnownSearches.Found one = found.get(clip);
            assertThat(one.best().withEnd(config.end()))
                    .as("clip " + clip)
                    .containsExactly(KnownSearches.ints(
                            setting.get("predictions_trimmed").get(clip)));
            assertThat(one.best().score())
                    .as("clip " + clip)
                    .isCloseTo(setting.get("scores").get(clip).doubleValue(), within(1e-4));
            if (setting.has("decoder_calls_single")) {
                assertThat(one.calls())
                        .as("decoder calls, clip " + clip)
                        .isEqualTo(setting.get("decoder_calls_single").get(clip).intValue());
            }
        }
    }
}
