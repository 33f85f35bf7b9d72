package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.TokenAgreement;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model in the box in lower precision, held against itself in 32 bits on scenes that it never saw. */
class AgreementTest {

    private static final int SCENES = 40;

    /** What {@code --precision auto} asks of a lower precision before it takes it (decision record 5). */
    private static final double ENOUGH = 0.99;

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"BF16", "INT8"})
    void takesThePieceThat32BitsTake(Precision precision, @TempDir Path folder) throws Exception {
        Checkpoint mini = Checkpoint.open(AvcapMini.unpackTo(folder.resolve(AvcapMini.NAME)));
        ComputeSettings oneThread = ComputeSettings.defaults().withThreads(1, 1);
        SceneInputs inputs = new SceneInputs(mini.config());
        TokenAgreement agreement = TokenAgreement.NONE;

        try (AvCapCaptioner exact = AvCapCaptioner.open(mini, oneThread);
                AvCapCaptioner other = AvCapCaptioner.open(mini, oneThread.withPrecision(precision))) {
            for (int i = 0; i < SCENES; i++) {
                Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + i);
                AvInput input = inputs.of(scene);
                agreement = agreement.plus(TokenAgreement.of(exact, other, input, scene.caption()));
                assertThat(score(other, input, scene))
                        .as("a score in other arithmetic")
                        .isNotEqualTo(score(exact, input, scene));
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%s takes the piece of fp32 at %d of %d places%n",
                precision,
                agreement.same(),
                agreement.positions());
        assertThat(agreement.positions()).as("places").isGreaterThan(5 * SCENES);
        assertThat(agreement.share()).as("share in %s", precision).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static double score(AvCapCaptioner captioner, AvInput input, Scene scene) {
        return captioner.score(input, scene.caption(), Progress.none()).score();
    }
}
