package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.NextWord;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.Readings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaretContextTest {

    /** What it would write after each beginning. */
    private final FakeCaptioner model = new FakeCaptioner("") {
        private final Map<String, List<NextWord>> known = Map.of(
                "a", List.of(word("dog", -1), word("doorbell", -2), word("cat", -3)),
                "a dog", List.of(new NextWord("s", true, -1), word("barks", -2), new NextWord("", false, -3)),
                "a do", List.of(word("not", -1)),
                "a fox", List.of(word("runs", -1)));

        @Override
        public List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
            return known.getOrDefault(beginning, List.of()).stream()
                    .limit(count)
                    .toList();
        }
    };

    private static NextWord word(String text, double logProbability) {
        return new NextWord(text, false, logProbability);
    }

    private List<Suggestion> ask(String before, String after) {
        ModelAtClip asked = new ModelAtClip(
                model, Readings.both(Path.of("clip.mp4"), model.inputShape()).input());
        return new CaretContext(before, after).ask(asked, 3, Progress.none());
    }

    @Test
    void behindASpaceWordsStandByThemselves() {
        assertThat(ask("a ", "")).extracting(Suggestion::written).containsExactly("dog", "doorbell", "cat");
    }

    @Test
    void behindASpaceNothingJoinsTheWordBeforeIt() {
        assertThat(ask("a dog ", "")).extracting(Suggestion::word).containsExactly("barks", "");
    }

    @Test
    void aWholeWordIsFollowedByASpace() {
        List<Suggestion> found = ask("A Dog", "");

        assertThat(found).isEmpty(); // the model is asked for what the person wrote, letter by letter
        assertThat(ask("a dog", ""))
                .containsExactly(
                        new Suggestion("dogs", "s", -1),
                        new Suggestion("barks", " barks", -2),
                        new Suggestion("", "", -3));
    }

    @Test
    void aBegunWordIsMadeWhole() {
        assertThat(ask("a do", ""))
                .containsExactly(new Suggestion("dog", "g", -1), new Suggestion("doorbell", "orbell", -2));
    }

    @Test
    void aWordTheModelWouldNotHaveWrittenStandsAsItIs() {
        assertThat(ask("a fox", "")).containsExactly(new Suggestion("runs", " runs", -1));
    }

    @Test
    void aWordBeforeAnotherBringsItsSpace() {
        assertThat(ask("a ", "barks")).extracting(Suggestion::written).containsExactly("dog ", "doorbell ", "cat ");
        assertThat(ask("a fox", " barks")).extracting(Suggestion::written).containsExactly(" runs");
    }

    @Test
    void knowsWhetherTheCaretSplitsAWord() {
        assertThat(CaretContext.of("a dog", 3).isInsideWord()).isTrue();
        assertThat(CaretContext.of("a dog", 2).isInsideWord()).isFalse();
        assertThat(CaretContext.of("a dog", 5).isInsideWord()).isFalse();
        assertThat(CaretContext.of("a dog  ", 5).isAtEnd()).isTrue();
        assertThat(CaretContext.of("a dog", 99)).isEqualTo(new CaretContext("a dog", ""));
    }
}
