package avcap.studio.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.samples.SampleClip;
import avcap.samples.SampleClips;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerTest {

    private static Speller speller;

    @BeforeAll
    static void open() throws IOException {
        speller = Speller.english();
    }

    private static List<String> misspelt(String text) {
        return speller.misspelt(text, "xylofoon"::equals).stream()
                .map(range -> range.of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a dog barks twice while two men are speaking near a passing tram",
                "The woman's children laughed and ran; water splashes, a kettle whistles loudly",
                "someone isn't typing on a keyboard, dishes clatter and a baby cries",
                "birds are chirping, frogs croaked, geese honk and church bells chimed happily",
                "a low-pitched engine revs, idles and then accelerates, its tires screeching",
                "an emergency vehicle's siren wailing as people applaud, whoosh, beeping",
                "wind blows into a microphone, followed by footsteps and a crowd cheering",
                "rain trickles, thunder rumbles, a cat meows and a man clapped his hands",
            })
    void knowsWhatIsSaidOfClips(String text) {
        assertThat(misspelt(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a dgo barks, dgo, dog",
        "a womann sings, womann, woman",
        "a train wistles, wistles, whistles",
        "the bel rnigs, rnigs, rings",
        "a man speeks, speeks, speeks",
        "teh rain, teh, the",
    })
    void findsASlipAndWhatWasMeant(String text, String slip, String meant) {
        assertThat(misspelt(text)).containsExactly(slip);
        if (!meant.equals(slip)) {
            assertThat(speller.suggestions(slip)).contains(meant);
        }
    }

    @Test
    void knowsEveryWordOfTheSampleCaptions() {
        assertThat(misspelt(String.join(
                        " ", SampleClips.all().stream().map(SampleClip::caption).toList())))
                .isEmpty();
    }

    @Test
    void numbersAndMarksAreNoWords() {
        assertThat(misspelt("3 dogs, 0:04 — 50 % “…”")).isEmpty();
    }

    @Test
    void aCapitalStaysWithTheSuggestion() {
        assertThat(speller.suggestions("Womann")).contains("Woman");
    }

    @Test
    void whatTheProjectCallsRightIsRight() {
        assertThat(misspelt("a Xylofoon rings")).isEmpty();
    }
}
