package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.text.WordSpan;
import org.junit.jupiter.api.Test;

/** What single heads do, by hand: two tokens of sound, four of picture, two text positions. */
class HeadProfileTest {

    private static final TokenLayout LAYOUT = new TokenLayout(1, 2, 1, 2);
    private static final WordSpan WORD = new WordSpan("dog", 1, 2);

    @Test
    void aHeadThatLooksAtOneTokenHasNoEntropyAndOneAtAllAlikeHasMost() {
        float[] one = {0, 1, 0, 0, 0, 0, 0, 0};
        float[] alike = {.125f, .125f, .125f, .125f, .125f, .125f, .125f, .125f};

        HeadProfile profile = profile(one, alike);

        assertThat(profile.layers()).isEqualTo(1);
        assertThat(profile.headsPerLayer()).isEqualTo(2);
        assertThat(profile.head(0, 0).bits()).isCloseTo(0, within(1e-9));
        assertThat(profile.head(0, 1).bits()).isCloseTo(3, within(1e-9)).isCloseTo(profile.mostBits(), within(1e-9));
    }

    @Test
    void sharesAreWhatLiesOnSoundPictureAndWords() {
        float[] mixed = {.25f, .25f, .125f, .125f, 0, 0, .25f, 0};

        HeadProfile.Head head = profile(mixed, mixed).head(0, 1);

        assertThat(head.soundShare()).isCloseTo(.5, within(1e-9));
        assertThat(head.pictureShare()).isCloseTo(.25, within(1e-9));
        assertThat(head.wordsShare()).isCloseTo(.25, within(1e-9));
        assertThat(head.bits()).isCloseTo(3 * .25 * 2 + 2 * .125 * 3, within(1e-9));
    }

    /** Row 0 chooses the word at position 1. */
    private static HeadProfile profile(float[] first, float[] second) {
        float[] weights = new float[2 * 2 * 8];
        System.arraycopy(first, 0, weights, 0, 8);
        weights[8] = 1;
        System.arraycopy(second, 0, weights, 16, 8);
        weights[24] = 1;
        AttentionMap map = new AttentionMap(weights, new float[16], 1, 2, 2, 6);
        return HeadProfile.of(map, LAYOUT, WORD, AttentionView.PREDICTING);
    }
}
