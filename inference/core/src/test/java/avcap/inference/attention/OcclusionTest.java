package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OcclusionTest {

    /** Six tokens of sound and eight of picture. */
    private final TokenLayout layout = new TokenLayout(2, 3, 2, 2);

    @Test
    void aColumnOfSoundIsHiddenInAllBands() {
        Occlusion occlusion = Occlusion.ofSound(layout, 1, 2);

        assertThat(occlusion.soundLeft()).containsExactly(0, 2, 3, 5);
        assertThat(occlusion.pictureLeft()).hasSize(8);
    }

    @Test
    void whatIsLeftOfThePictureIsCountedFromItsFirstToken() {
        Occlusion occlusion = Occlusion.ofTokens(layout, new int[] {12, 6});

        assertThat(occlusion.pictureLeft()).containsExactly(1, 2, 3, 4, 5, 7);
        assertThat(occlusion.hides(12)).isTrue();
        assertThat(occlusion.hides(7)).isFalse();
    }

    @Test
    void hidesOnlyWhatThereIs() {
        assertThatThrownBy(() -> Occlusion.ofTokens(layout, new int[] {14}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Occlusion.ofSound(layout, 2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
