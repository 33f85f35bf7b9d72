package avcap.inference.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreboardTest {

    /** The order of additions differs from the reference's; nothing else does. */
    private static final Offset<Double> EXACT = within(1e-9);

    private final Scoreboard scoreboard = Scoreboard.ofWords();

    @ParameterizedTest
    @ValueSource(strings = {"d_edge_cases.json", "f_tiny_two.json", "g_tiny_one.json"})
    void scoresASetAsTheReferenceDoes(String name) {
        JsonNode pack = ScorePacks.read(name);

        Scoreboard.Result result = scoreboard.score(ScorePacks.clips(pack), Progress.none());

        assertThat(result.scores())
                .extracting(MetricScore::key)
                .containsExactly("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L", "CIDEr");
        assertThat(result.scores()).allSatisfy(score -> assertThat(score.corpus())
                .isCloseTo(pack.get("corpus").get(score.key()).asDouble(), EXACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d_edge_cases.json", "f_tiny_two.json", "g_tiny_one.json"})
    void scoresEveryClipAsTheReferenceDoes(String name) {
        JsonNode pack = ScorePacks.read(name);

        Scoreboard.Result result = scoreboard.score(ScorePacks.clips(pack), Progress.none());

        for (int i = 0; i < result.ids().size(); i++) {
            JsonNode expected = pack.get("clips").get(i).get("scores");
            for (MetricScore score : result.scores()) {
                assertThat(score.clip(i))
                        .as("%s of %s", score.name(), result.ids().get(i))
                        .isCloseTo(expected.get(score.key()).asDouble(), EXACT);
            }
        }
    }

    @Test
    void aMeanOfClipsIsNotTheBleuOfTheSet() {
        Scoreboard.Result result = scoreboard.score(
                List.of(clip("a", "a dog barks loudly", "a dog barks loudly"), clip("b", "cat", "a dog")),
                Progress.none());

        MetricScore bleu1 = result.scores().get(0);
        assertThat(bleu1.clip(0)).isCloseTo(1, within(1e-6));
        assertThat(bleu1.clip(1)).isCloseTo(0, within(1e-6));
        assertThat(bleu1.corpus()).isCloseTo(4.0 / 5 * Math.exp(1 - 6.0 / 5), within(1e-6));
    }

    @Test
    void aPerfectCaptionOfOneWordHasHardlyAnyBleu2() {
        Scoreboard.Result result = scoreboard.score(List.of(clip("a", "rain", "rain")), Progress.none());

        assertThat(result.scores().get(1).clip(0)).isCloseTo(1e-3, within(1e-6));
    }

    @Test
    void nothingSaidOfNothingIsAPerfectRouge() {
        Scoreboard.Result result = scoreboard.score(List.of(clip("a", "...", "!")), Progress.none());

        assertThat(score(result, "ROUGE-L").clip(0)).isEqualTo(1);
        assertThat(score(result, "BLEU-1").clip(0)).isLessThan(1e-6);
    }

    @Test
    void oneClipAloneHasNoCider() {
        Scoreboard.Result result = scoreboard.score(List.of(clip("a", "a dog barks", "a dog barks")), Progress.none());

        assertThat(score(result, "CIDEr-D").clip(0)).isZero();
    }

    @Test
    void ciderOfAClipDependsOnTheOthers() {
        ClipCaptions dog = clip("dog", "a dog barks", "a dog barks loudly");
        List<ClipCaptions> amongDogs = List.of(dog, clip("other", "x", "a dog barks"), clip("more", "x", "y"));
        List<ClipCaptions> amongCats = List.of(dog, clip("other", "x", "the cat meows"), clip("more", "x", "y"));

        double common =
                score(scoreboard.score(amongDogs, Progress.none()), "CIDEr-D").clip(0);
        double rare =
                score(scoreboard.score(amongCats, Progress.none()), "CIDEr-D").clip(0);

        assertThat(common).isLessThan(rare);
    }

    @Test
    void aNoBreakSpacePartsWordsForBleuAndNotForRouge() {
        Scoreboard.Result result = scoreboard.score(List.of(clip("a", "1 1/2", "1 3/4")), Progress.none());

        assertThat(score(result, "BLEU-1").clip(0)).isCloseTo(0.5, within(1e-6));
        assertThat(score(result, "ROUGE-L").clip(0)).isZero();
    }

    @Test
    void keepsTheOrderOfTheClips() {
        Scoreboard.Result result = scoreboard.score(List.of(clip("z", "x", "x"), clip("a", "x", "y")), Progress.none());

        assertThat(result.ids()).containsExactly("z", "a");
        assertThat(score(result, "ROUGE-L").clips()).containsExactly(1, 0);
    }

    @Test
    void refusesNoClipsTwiceTheSameAndNoReference() {
        assertThatThrownBy(() -> scoreboard.score(List.of(), Progress.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scoreboard.score(List.of(clip("a", "x", "x"), clip("a", "y", "y")), Progress.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a is there twice");
        assertThatThrownBy(() -> new ClipCaptions("a", "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no reference");
    }

    @Test
    void stopsWhenAsked() {
        Progress stopped = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> scoreboard.score(List.of(clip("a", "x", "x")), stopped))
                .isInstanceOf(CancellationException.class);
    }

    private static ClipCaptions clip(String id, String candidate, String... references) {
        return new ClipCaptions(id, candidate, List.of(references));
    }

    private static MetricScore score(Scoreboard.Result result, String name) {
        return result.scores().stream()
                .filter(score -> score.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
