package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlteredInputTest {

    private static final InputShape SHAPE = new InputShape(4, 2, 2, 1);
    private static final float END = Fbank.padding();
    private static final float SILENCE = Fbank.silence();

    /** Three rows of sound and one of padding; two pictures of one pixel in three colours. */
    private final AvInput input = new AvInput(
            SHAPE,
            Optional.of(new float[] {1, 2, 3, 4, 5, 6, END, END}),
            Optional.of(new float[] {1, 2, 3, 4, 5, 6}),
            List.of(0.01, 0.02));

    @Test
    void silencesOnlyAStretchOfTheSound() {
        AvInput silenced = AlteredInput.silenced(input, TimeSpan.ofSeconds(0.01, 0.02));

        assertThat(silenced.audio().orElseThrow()).containsExactly(1, 2, SILENCE, SILENCE, 5, 6, END, END);
        assertThat(silenced.video()).isEqualTo(input.video());
        assertThat(input.audio().orElseThrow()).containsExactly(1, 2, 3, 4, 5, 6, END, END);
        assertThat(SILENCE).isLessThan(-2); // far below anything that is heard
    }

    @Test
    void aStretchBehindTheEndChangesNothing() {
        assertThat(AlteredInput.silenced(input, TimeSpan.ofSeconds(7, 9))
                        .audio()
                        .orElseThrow())
                .containsExactly(input.audio().orElseThrow());
    }

    @Test
    void blanksOnlyThePicturesInAStretch() {
        TimeSpan second = TimeSpan.ofSeconds(0.015, 0.03);

        assertThat(AlteredInput.pictures(input, second)).isEqualTo(1);
        assertThat(AlteredInput.blanked(input, second).video().orElseThrow()).containsExactly(1, 0, 3, 0, 5, 0);
    }

    @Test
    void turnsSoundAndPicturesAroundAndLeavesThePaddingAtTheEnd() {
        AvInput reversed = AlteredInput.reversed(input);

        assertThat(reversed.audio().orElseThrow()).containsExactly(5, 6, 3, 4, 1, 2, END, END);
        assertThat(reversed.video().orElseThrow()).containsExactly(2, 1, 4, 3, 6, 5);
        assertThat(AlteredInput.reversed(reversed).audio().orElseThrow())
                .containsExactly(input.audio().orElseThrow());
    }
}
