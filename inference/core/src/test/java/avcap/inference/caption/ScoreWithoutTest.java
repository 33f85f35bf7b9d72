package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.Occlusion;
import avcap.inference.attention.TokenLayout;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tiny model finds of a text if a part of the clip is kept from it. */
class ScoreWithoutTest {

    private static final Progress QUIET = Progress.none();

    private AvCapCaptioner captioner;
    private AvInput input;

    @BeforeEach
    void open() throws CheckpointException {
        captioner = TinyModel.open("checkpoint_trained.safetensors");
        input = TinyModel.clip("generation_trained_inputs.safetensors", 0, captioner.inputShape());
    }

    @AfterEach
    void close() {
        captioner.close();
    }

    private TokenLayout layout() {
        return captioner.explain(input, "tok37", QUIET).layout();
    }

    @Test
    void hidingNothingScoresAsThoughNothingWereHidden() {
        Occlusion nothing = Occlusion.ofTokens(layout(), new int[0]);

        Caption without = captioner.scoreWithout(input, "tok37 tok11 tok30", nothing, QUIET);

        assertThat(without.score())
                .isCloseTo(captioner.score(input, "tok37 tok11 tok30", QUIET).score(), within(1e-5));
    }

    @Test
    void hidingAllPicturesScoresAsSoundAloneDoes() {
        TokenLayout layout = layout();
        int[] pictures = IntStream.range(layout.audioTokens(), layout.tokens()).toArray();

        Caption without = captioner.scoreWithout(input, "tok37 tok11", Occlusion.ofTokens(layout, pictures), QUIET);

        assertThat(without.score())
                .isCloseTo(
                        captioner.score(input.soundOnly(), "tok37 tok11", QUIET).score(), within(1e-5))
                .isNotCloseTo(captioner.score(input, "tok37 tok11", QUIET).score(), within(1e-3));
    }

    @Test
    void whatIsHiddenMustBeOfTheInputAndNotAllOfIt() {
        TokenLayout layout = layout();
        Occlusion column = Occlusion.ofSound(layout, 0, 1);
        Occlusion all =
                Occlusion.ofTokens(layout, IntStream.range(0, layout.tokens()).toArray());

        assertThatThrownBy(() -> captioner.scoreWithout(input.soundOnly(), "tok37", column, QUIET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> captioner.scoreWithout(input, "tok37", all, QUIET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scoringWithoutAPartLeavesNoTensorBehind() {
        Occlusion column = Occlusion.ofSound(layout(), 0, 1);
        int before = captioner.arrays();

        captioner.scoreWithout(input, "tok37", column, QUIET);

        assertThat(captioner.arrays()).isEqualTo(before);
    }
}
