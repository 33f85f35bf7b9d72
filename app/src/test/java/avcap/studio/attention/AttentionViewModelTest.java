package avcap.studio.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.studio.session.Session;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionViewModelTest {

    private static final int TREES = 8;

    private final Session session = Explained.session(Explained.NINE);
    private final AttentionViewModel attention = new AttentionViewModel(session);

    private Shares shares() {
        return attention.sharesProperty().get();
    }

    private int hottestCell() {
        Saliency saliency = Objects.requireNonNull(attention.saliencyProperty().get());
        return saliency.hottest(1).get(0).token();
    }

    @Test
    void claimsNothingBeforeAWordIsChosen() {
        assertThat(shares()).isEqualTo(Shares.NONE);
        assertThat(attention.saliencyProperty().get()).isNull();
        assertThat(attention.headsProperty().get()).isEmpty();
        assertThat(attention.pictureWeights()).isEmpty();
    }

    @Test
    void sharesOfAWordSumToOne() {
        session.words().select(2);

        assertThat(shares().sound() + shares().picture() + shares().words()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aHeardWordLeansOnTheSoundAndASeenOneOnThePicture() {
        session.words().select(2);
        assertThat(shares().sound()).isGreaterThan(.5);

        session.words().select(TREES);
        assertThat(shares().picture()).isGreaterThan(.5);
    }

    @Test
    void followsTheChosenWord() {
        session.words().select(1);
        assertThat(hottestCell()).isEqualTo(1);

        attention.nextWord();
        assertThat(hottestCell()).isEqualTo(2);

        attention.previousWord();
        assertThat(hottestCell()).isEqualTo(1);
    }

    @Test
    void readingAWordLooksOneRowFurtherThanPredictingIt() {
        session.words().select(3);

        attention.viewProperty().set(AttentionView.READING);

        assertThat(hottestCell()).isEqualTo(4);
    }

    @Test
    void everyHeadOfEveryLayerHasAStrength() {
        session.words().select(0);

        assertThat(attention.headsProperty().get()).hasDimensions(FakeCaptioner.LAYERS, FakeCaptioner.HEADS);
        for (double[] layer : attention.headsProperty().get()) {
            for (double strength : layer) {
                assertThat(strength).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void choosingAHeadLooksThroughItAlone() {
        attention.chooseHead(1, 2);

        assertThat(session.attention().reduction()).isEqualTo(HeadReduction.head(1, 2));
    }

    @Test
    void aWordWrittenSinceHasNoMapUntilItIsExplained() {
        session.words().select(2);

        session.explanationProperty().set(null);

        assertThat(attention.saliencyProperty().get()).isNull();
        assertThat(shares()).isEqualTo(Shares.NONE);
        assertThat(attention.word()).isPresent();
    }

    @Test
    void namesThePicturesAMapCovers(@TempDir Path folder) throws Exception {
        Explained.open(session, folder);

        assertThat(attention.times(0, 1)).isEqualTo("3.0, 3.5 s");
        assertThat(attention.times(1, 2)).isEqualTo("3.5 s");
    }
}
