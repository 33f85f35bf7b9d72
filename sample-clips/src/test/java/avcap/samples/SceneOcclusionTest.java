package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.attention.Occlusion;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.features.Modality;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneOcclusionTest {

    private static final TokenLayout LAYOUT = HandMade.CONFIG.tokenLayout(true, true);

    private final SceneOcclusion occlusion = new SceneOcclusion();

    private double figure(Leaning leaning, String name) {
        Occlusion nothing = Occlusion.ofTokens(LAYOUT, new int[0]);
        occlusion.add(
                HandMade.sequence(),
                HandMade.seen(),
                scored(leaning, nothing),
                LAYOUT,
                hidden -> scored(leaning, hidden));
        return HandMade.value(occlusion.figures(), name);
    }

    /** Every word alike but for what it is told to lean on. */
    private static Caption scored(Leaning leaning, Occlusion hidden) {
        List<CaptionWord> words = new ArrayList<>();
        for (String word : HandMade.CAPTION.split(" ")) {
            WordSpan span = new WordSpan(word, words.size() + 1, words.size() + 2);
            words.add(new CaptionWord(span, -1 - leaning.fall(word, hidden)));
        }
        return new Caption(HandMade.CAPTION, words, -1, Modality.SOUND_AND_PICTURE, "fake@000000");
    }

    private static int heardAt(double seconds) {
        return LAYOUT.audioToken(0, (int) (seconds / TokenLayout.COLUMN_SECONDS));
    }

    @Test
    void aNounIsInTimeIfTheWindowItLeansOnLiesInItsSpan() {
        assertThat(figure((word, hidden) -> hidden.hides(heardAt(word.equals("dog") ? 2 : 7)) ? 2 : 0, "nouns in time"))
                .isEqualTo(100);
    }

    @Test
    void aNounThatLeansOnTheOtherSoundIsNotInTime() {
        assertThat(figure((word, hidden) -> hidden.hides(heardAt(2)) ? 2 : 0, "nouns in time"))
                .as("the dog's window serves the dog alone")
                .isEqualTo(50);
    }

    @Test
    void chanceIsTheShareOfWindowsThatWouldDo() {
        assertThat(figure((word, hidden) -> 0, "nouns in time by chance"))
                .as("4 of 8 windows each have their middle in 0.4 to 4.6 s and in 4.4 to 9.1 s")
                .isEqualTo(50);
    }

    @Test
    void aThingHurtsMoreThanBackgroundIfItsNounLeansOnIt() {
        int dog = LAYOUT.visualToken(0, 0, 0);

        Leaning onTheDog = (word, hidden) -> hidden.hides(dog) ? 3 : 0;

        assertThat(figure(onTheDog, "object hurts more than background"))
                .as("for the dog, and not for the tree")
                .isEqualTo(50);
        assertThat(HandMade.value(occlusion.figures(), "fall without the object"))
                .isEqualTo(1.5);
        assertThat(HandMade.value(occlusion.figures(), "fall without background"))
                .isZero();
    }

    @Test
    void asManyTokensOfBackgroundAreTakenAwayAsTheThingHas() {
        Leaning onNumbers = (word, hidden) -> IntStream.range(LAYOUT.audioTokens(), LAYOUT.tokens())
                .filter(hidden::hides)
                .count();

        assertThat(figure(onNumbers, "fall without the object"))
                .isEqualTo(HandMade.value(occlusion.figures(), "fall without background"))
                .isEqualTo(LAYOUT.visualTokens() / 4.0);
    }

    /** How much a word's log-probability falls without a part. */
    private interface Leaning {
        double fall(String word, Occlusion hidden);
    }
}
