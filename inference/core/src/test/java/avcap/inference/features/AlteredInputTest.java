package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void edgesOnARowAreNotRoundedToTheNext() {
        AvInput sound =
                new AvInput(new InputShape(200, 1, 2, 1), Optional.of(new float[200]), Optional.empty(), List.of());

        float[] silenced = AlteredInput.silenced(sound, TimeSpan.ofSeconds(0.57, 1.1))
                .audio()
                .orElseThrow();

        assertThat(silenced[56]).isZero();
        assertThat(silenced[57]).isEqualTo(SILENCE);
        assertThat(silenced[109]).isEqualTo(SILENCE);
        assertThat(silenced[110]).isZero();
    }

    @Test
    void silencesOnlySomeBandsOfAStretch() {
        AvInput silenced = AlteredInput.silenced(input, TimeSpan.ofSeconds(0.01, 0.03), new MelRange(1, 2));

        assertThat(silenced.audio().orElseThrow()).containsExactly(1, 2, 3, SILENCE, 5, SILENCE, END, END);
        assertThat(silenced.video()).isEqualTo(input.video());
    }

    @Test
    void aBoxAroundEverythingIsAllSilent() {
        TimeSpan always = TimeSpan.ofSeconds(0, 9);

        assertThat(AlteredInput.silenced(input, always, MelRange.between(0, 8000, 2, 16_000))
                        .audio()
                        .orElseThrow())
                .containsExactly(AlteredInput.silenced(input, always).audio().orElseThrow());
    }

    @Test
    void aBoxOutsideOfWhatTheModelHearsChangesNothing() {
        TimeSpan always = TimeSpan.ofSeconds(0, 9);
        MelRange above = MelRange.between(8000, 11_000, 2, 16_000);

        assertThat(AlteredInput.silenced(input, always, above).audio().orElseThrow())
                .containsExactly(input.audio().orElseThrow());
        assertThat(AlteredInput.silenced(input, TimeSpan.ofSeconds(0.04, 9), MelRange.all(2))
                        .audio()
                        .orElseThrow())
                .containsExactly(input.audio().orElseThrow());
        assertThat(AlteredInput.heardSeconds(SHAPE)).isEqualTo(0.04);
    }

    @Test
    void blanksAPartOfSomePictures() {
        InputShape larger = new InputShape(1, 1, 2, 2);
        float[] pixels = new float[larger.videoSize()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i + 1;
        }
        AvInput pictures = new AvInput(larger, Optional.empty(), Optional.of(pixels), List.of(1.0, 2.0));

        AvInput blanked = AlteredInput.blanked(pictures, frame -> frame == 1, new PixelArea(1, 0, 2, 2));

        // Of each colour the second picture loses its right column.
        assertThat(blanked.video().orElseThrow())
                .containsExactly(1, 2, 3, 4, 5, 0, 7, 0, 9, 10, 11, 12, 13, 0, 15, 0, 17, 18, 19, 20, 21, 0, 23, 0);
        assertThat(AlteredInput.blanked(pictures, TimeSpan.ofSeconds(1.5, 9), new PixelArea(1, 0, 2, 2))
                        .video()
                        .orElseThrow())
                .containsExactly(blanked.video().orElseThrow());
        assertThatThrownBy(() -> AlteredInput.blanked(pictures, frame -> true, new PixelArea(0, 0, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class);
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
