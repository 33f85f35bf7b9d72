package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SaliencyDifferenceTest {

    /** Two cells of sound and one of picture. */
    private static final TokenLayout LAYOUT = new TokenLayout(1, 2, 1, 1);

    @Test
    void isSignedAndSummedWithoutSigns() {
        Saliency one = Saliency.ofWeights(LAYOUT, new double[] {.5, .1, .2, .2});
        Saliency other = Saliency.ofWeights(LAYOUT, new double[] {.2, .4, .3, .1});

        SaliencyDifference difference = SaliencyDifference.of(one, other);

        assertThat(difference.at(0)).isCloseTo(.3, within(1e-12));
        assertThat(difference.at(1)).isCloseTo(-.3, within(1e-12));
        assertThat(difference.at(2)).isCloseTo(-.1, within(1e-12));
        assertThat(difference.most()).isCloseTo(.3, within(1e-12));
        assertThat(difference.ofSound()).isCloseTo(.6, within(1e-12));
        assertThat(difference.ofPicture()).isCloseTo(.1, within(1e-12));
        assertThat(difference.absolute()).isCloseTo(.7, within(1e-12));
    }

    @Test
    void aMapDiffersFromItselfByNothingAndFromStrangersNotAtAll() {
        Saliency map = Saliency.ofWeights(LAYOUT, new double[] {1, 2, 3});
        Saliency stranger = Saliency.ofWeights(new TokenLayout(2, 1, 1, 1), new double[] {1, 2, 3});

        assertThat(SaliencyDifference.of(map, map).absolute()).isZero();
        assertThatThrownBy(() -> SaliencyDifference.of(map, stranger)).isInstanceOf(IllegalArgumentException.class);
    }
}
