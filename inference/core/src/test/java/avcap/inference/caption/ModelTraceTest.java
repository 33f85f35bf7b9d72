package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.features.Modality;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTraceTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    private static void trace(int batch, long... tokens) throws Exception {
        Checkpoint checkpoint = Checkpoint.ofFile(PACK.resolve("checkpoint.safetensors"), PACK.resolve("config.json"));
        int sound = checkpoint.config().inputShape().audioSize();
        ModelTrace.Inputs inputs =
                new ModelTrace.Inputs(batch, Optional.of(new float[batch * sound]), Optional.empty(), tokens);
        ModelTrace.of(checkpoint.config(), checkpoint.weights(), inputs, Modality.SOUND);
    }

    @Test
    void refusesAPieceThatTheVocabularyDoesNotHave() {
        assertThatThrownBy(() -> trace(1, 2, 1_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000000");
        assertThatThrownBy(() -> trace(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASentenceLongerThanTheModelsPositions() {
        assertThatThrownBy(() -> trace(1, new long[5000]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000");
    }

    @Test
    void refusesNoClipsAndUnequalSentences() {
        assertThatThrownBy(() -> trace(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> trace(2, 1, 5, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
