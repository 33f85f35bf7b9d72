package avcap.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.features.Modality;
import avcap.inference.text.WordSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    private static final List<String> WORDS = List.of("a", "drum", "beats");

    private static Caption scored(Modality by, double... probabilities) {
        return new Caption(
                String.join(" ", WORDS),
                IntStream.range(0, WORDS.size())
                        .mapToObj(i ->
                                new CaptionWord(new WordSpan(WORDS.get(i), i + 1, i + 2), Math.log(probabilities[i])))
                        .toList(),
                0,
                by,
                "mini");
    }

    private static Disagreement of(double[] heard, double[] seen) {
        return Disagreement.of(scored(Modality.SOUND, heard), scored(Modality.PICTURE, seen));
    }

    @Test
    void isTheMeanDistanceOfTheWordsInNats() {
        Disagreement found = of(new double[] {0.8, 0.1, 0.3}, new double[] {0.8, 0.4, 0.6});

        // |ln 0.8 - ln 0.8| = 0, |ln 0.1 - ln 0.4| = ln 4 = 1.386294, |ln 0.3 - ln 0.6| = ln 2 = 0.693147
        assertThat(found.nats()).isCloseTo((1.386294 + 0.693147) / 3, within(1e-4));
        assertThat(found.word()).isEqualTo("drum");
        assertThat(found.doubter()).isEqualTo(Modality.SOUND);
    }

    @Test
    void namesTheEyeWhereTheEyeDoubts() {
        assertThat(of(new double[] {0.8, 0.4, 0.6}, new double[] {0.8, 0.1, 0.6})
                        .doubter())
                .isEqualTo(Modality.PICTURE);
    }

    @Test
    void anArticleIsNeverTheWordTheyDifferOn() {
        assertThat(of(new double[] {0.1, 0.4, 0.6}, new double[] {0.9, 0.5, 0.6})
                        .word())
                .isEqualTo("drum");
    }

    @Test
    void differencesOfTheTwoKindsDoNotCancelOut() {
        Disagreement found = of(new double[] {0.8, 0.1, 0.4}, new double[] {0.8, 0.4, 0.1});

        assertThat(found.nats()).isCloseTo(2 * Math.log(4) / 3, within(1e-4));
    }

    @Test
    void wordsThatBothFindUnlikelyAreNoQuarrel() {
        Disagreement found = of(new double[] {0.8, 0.01, 0.01}, new double[] {0.8, 0.01, 0.01});

        assertThat(found.nats()).isZero();
        assertThat(found.isClear()).isFalse();
    }

    @Test
    void isClearWhereTheDoubterWouldWriteAnotherWord() {
        Disagreement slight = new Disagreement(0.2, "drum", Modality.SOUND, Optional.empty());

        assertThat(slight.isClear()).isFalse();
        assertThat(slight.saying("bell").isClear()).isTrue();
        assertThat(slight.saying("bell").says()).contains("bell");
        assertThat(slight.saying("drum").says())
                .as("it is the word of the draft")
                .isEmpty();
    }

    @Test
    void goesAlongWithAReading() {
        Reading reading = new Reading("mini", Map.of("beams", "3"), -1, List.of());

        Reading measured = reading.with(new Disagreement(1.25, "drum", Modality.SOUND, Optional.of("bell")));

        assertThat(measured.decode())
                .containsEntry("beams", "3")
                .containsEntry("modesApart", "1.2500")
                .containsEntry("modesApartAt", "drum")
                .containsEntry("modesDoubter", "SOUND")
                .containsEntry("modesDoubterSays", "bell");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Disagreement(Double.NaN, "drum", Modality.SOUND, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Disagreement(1, "drum", Modality.SOUND_AND_PICTURE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
