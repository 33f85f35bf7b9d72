package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.model.TorchRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageWatchTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    @ParameterizedTest
    @CsvSource({
        "enc.patch_a, patches",
        "enc.patch_v, patches",
        "enc.blocks_a.0.out, sound blocks",
        "enc.blocks_v.10.in, picture blocks",
        "enc.blocks_u.0.out, joint blocks",
        "enc.out, joint blocks",
        "dec.projected, decoder prefix",
        "dec.layer.0.av_out, decoder prefix"
    })
    void timeBelongsToTheStageOfWhatWasSeen(String part, String stage) {
        StageWatch watch = new StageWatch();
        try (NDManager manager = TorchRuntime.newManager()) {
            NDArray value = manager.create(1f);

            watch.see(part, value);
        }

        assertThat(watch.milliseconds()).containsOnlyKeys(stage);
    }

    @Test
    void aPassGoesThroughEveryStageInOrder() throws Exception {
        Checkpoint checkpoint =
                Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"));
        InputShape shape = checkpoint.config().inputShape();
        AvInput input = new AvInput(
                shape,
                Optional.of(DeterministicFill.input("sound", shape.audioSize())),
                Optional.of(DeterministicFill.input("picture", shape.videoSize())),
                List.of());
        StageWatch watch = new StageWatch();

        try (AvCapCaptioner captioner = AvCapCaptioner.open(checkpoint);
                NDManager scope = captioner.newScope()) {
            captioner.encode(input, scope, watch);
        }

        assertThat(watch.milliseconds().keySet())
                .containsExactly(
                        SpeedReport.PATCHES,
                        SpeedReport.SOUND,
                        SpeedReport.PICTURE,
                        SpeedReport.JOINT,
                        SpeedReport.PREFIX);
    }
}
