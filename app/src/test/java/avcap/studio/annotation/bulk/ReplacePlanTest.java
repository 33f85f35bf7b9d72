package avcap.studio.annotation.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ReplacePlanTest {

    private static List<Passage> captions(String... texts) {
        List<Passage> captions = new ArrayList<>();
        for (String text : texts) {
            captions.add(new Passage.Caption(new CaptionNow(
                    new EntryId(captions.size() + 1), new Standing(Status.DRAFT, text, Standing.Source.OTHER), text)));
        }
        return captions;
    }

    private static List<String> replaced(Wanted wanted, String... texts) throws WantedException {
        return ReplacePlan.of(wanted, captions(texts), Progress.none()).found().stream()
                .map(Rewritten::text)
                .toList();
    }

    private static Wanted plain(String text, String by) {
        return new Wanted(text, by, false, false, false);
    }

    @Test
    void findsPlainTextWhateverItsCase() throws Exception {
        assertThat(replaced(plain("dog", "hound"), "A Dog barks, a hotdog", "a cat"))
                .containsExactly("A hound barks, a hothound");
        assertThat(replaced(new Wanted("Dog", "hound", false, true, false), "A Dog and a dog"))
                .containsExactly("A hound and a dog");
    }

    @Test
    void signsOfExpressionsAreOnlySignsInPlainText() throws Exception {
        assertThat(replaced(plain("a.b (c", "$1\\"), "x a.b (c y", "aXb (c")).containsExactly("x $1\\ y");
    }

    @Test
    void aWholeWordHasNoLetterBesideIt() throws Exception {
        assertThat(replaced(new Wanted("dog", "hound", true, false, false), "hotdog dogs dog. Hündog", "dogs"))
                .containsExactly("hotdog dogs hound. Hündog");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() throws Exception {
        assertThat(replaced(plain("cafe\u0301", "bar"), "a caf\u00e9")).containsExactly("a bar");
    }

    @Test
    void anExpressionHasGroups() throws Exception {
        Wanted swap = new Wanted("(\\w+) and (\\w+)", "$2 and $1", false, false, true);

        assertThat(replaced(swap, "a dog and cats")).containsExactly("a cats and dog");
    }

    @Test
    void aBadExpressionIsASentenceThatNamesThePlace() {
        assertThatThrownBy(() -> replaced(new Wanted("a (dog", "", false, false, true), "a dog"))
                .isInstanceOf(WantedException.class)
                .hasMessageContaining("unclosed group at 6");
        assertThatThrownBy(() -> replaced(new Wanted("dog", "$1", false, false, true), "a dog"))
                .isInstanceOf(WantedException.class)
                .hasMessageContaining("\"$1\"");
    }

    @Test
    void everyHitIsMarkedAndTheRestIsAsItWas() throws Exception {
        ReplacePlan plan = ReplacePlan.of(plain("dog", "cow"), captions("a dog meets a dog here"), Progress.none());

        assertThat(plan.hits()).isEqualTo(2);
        assertThat(plan.found().get(0).parts())
                .extracting(part -> part.before() + "|" + part.after())
                .containsExactly("a |a ", "dog|cow", " meets a | meets a ", "dog|cow", " here| here");
    }

    @Test
    void aTextThatIsEmptiedOrLeftOutIsNotChanged() throws Exception {
        ReplacePlan plan = ReplacePlan.of(plain("dog", ""), captions("dog", "a dog", "my dog"), Progress.none());

        assertThat(plan.edits(Set.of(Place.first(new EntryId(2)))))
                .containsExactly(new Edit.Retext(new EntryId(3), "my"));
    }

    @Test
    void aSearchIsStoppedAmidOneText() {
        Progress impatient = new Progress() {
            private int asked;

            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return ++asked > 100;
            }
        };

        assertThatThrownBy(() -> ReplacePlan.of(
                        new Wanted("(a|aa)+b", "", false, false, true), captions("a".repeat(60)), impatient))
                .isInstanceOf(CancellationException.class);
    }
}
