package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rule against the tiny reference pack, whose weights and inputs were made by it. */
class DeterministicFillTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    @Test
    void givesEveryWeightOfTheReferencePackBitForBit() throws Exception {
        SafetensorsFile stored = SafetensorsFile.open(PACK.resolve("checkpoint.safetensors"));

        Weights filled = DeterministicFill.weights(AvCapConfig.read(PACK.resolve("config.json")));

        assertThat(filled.names()).containsExactlyInAnyOrderElementsOf(stored.names());
        for (String name : stored.names()) {
            assertThat(filled.shape(name)).as(name).isEqualTo(stored.shape(name));
            assertThat(filled.floats(name)).as(name).isEqualTo(stored.floats(name));
        }
    }

    @Test
    void givesTheInputsOfTheReferencePackBitForBit() throws Exception {
        SafetensorsFile stored = SafetensorsFile.open(PACK.resolve("forward.safetensors"));

        for (String input : new String[] {"input.audio", "input.video"}) {
            float[] expected = stored.floats(input);
            assertThat(DeterministicFill.input(input + ".tiny_a", expected.length))
                    .as(input)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aWholeNetworkIsFilledWithoutBeingStored() throws Exception {
        AvCapConfig base = AvCapConfig.base(8);

        Weights filled = DeterministicFill.weights(base);

        assertThat(filled.parameters()).isEqualTo(233_327_177L);
        for (float weight : filled.floats("av_encoder.norm.weight")) {
            assertThat(weight).isBetween(0.7f, 1.3f);
        }
    }
}
