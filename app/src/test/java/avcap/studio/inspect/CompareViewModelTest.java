package avcap.studio.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.studio.session.MapMethod;
import avcap.studio.session.WordRange;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.TwoPictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model says nine words; its candidates are those nine, then with "again" behind them, so the first is no other text. */
class CompareViewModelTest {

    private final LookedInto looked = new LookedInto();
    private final CompareViewModel compare = looked.compare;

    @TempDir
    private Path folder;

    private Compared compared() {
        return Objects.requireNonNull(compare.comparedProperty().get());
    }

    private void look() throws Exception {
        looked.open(folder).load().explain();
        looked.inspect.chooseWord(1);
        compare.toggle();
    }

    @Test
    void offersEachOtherTextOnceAndTheOtherModel() throws Exception {
        looked.shelf.put(new FakeCaptioner("", TwoPictures.SHAPE));
        look();

        assertThat(compare.rivals()).extracting(Rival::name).first().isEqualTo("Model tuned");
        assertThat(compare.rivals())
                .extracting(Rival::text)
                .contains(LookedInto.NINE + " again")
                .doesNotHaveDuplicates();
        assertThat(compare.rivals()).extracting(Rival::text).doesNotContain(LookedInto.NINE);
    }

    @Test
    void theSameWordOfAnotherModelThatLooksAlikeDiffersByNothing() throws Exception {
        FakeCaptioner other = new FakeCaptioner("", TwoPictures.SHAPE);
        looked.shelf.put(other);
        look();

        assertThat(compared().words()).isEqualTo("dog");
        assertThat(compared().otherWords()).isEqualTo("dog");
        assertThat(compared().difference().absolute()).isZero();
        assertThat(other.isClosed()).isTrue();
        assertThat(compare.toldProperty().get()).isEmpty();
    }

    @Test
    void anotherTextIsAlignedByTheWordAndByItsPlace() {
        List<String> here = List.of("a", "dog", "barks", "a", "man", "speaks");
        List<String> there = List.of("a", "man", "and", "a", "dog");

        assertThat(WordAlignment.of(here, new WordRange(1, 2), there)).isEqualTo(new WordRange(4, 5));
        // Two of the same: the nearest.
        assertThat(WordAlignment.of(here, new WordRange(3, 4), there)).isEqualTo(new WordRange(3, 4));
        // Not there: in its place, and the last place for what lies behind the end.
        assertThat(WordAlignment.of(here, new WordRange(2, 3), there)).isEqualTo(new WordRange(2, 3));
        assertThat(WordAlignment.of(here, new WordRange(5, 6), there)).isEqualTo(new WordRange(4, 5));
        // A phrase as a whole, and never longer than the other text.
        assertThat(WordAlignment.of(here, new WordRange(3, 5), there)).isEqualTo(new WordRange(0, 2));
        assertThat(WordAlignment.of(here, new WordRange(0, 6), List.of("dog"))).isEqualTo(new WordRange(0, 1));
    }

    @Test
    void aWordThatStandsElsewhereLooksElsewhere() throws Exception {
        look();
        compare.rivalProperty().set(Rival.caption("compare.slot", 2, "the big dog"));

        // Here "dog" is chosen by row 1, there by row 2: half of the weight moves from cell 1 to cell 2, and the even
        // part
        // of the other half is larger in the shorter text: 12 cells and 11 texts here, 12 and 5 there.
        double more = .5 / 23 - .5 / 17;
        assertThat(compared().difference().at(1)).isCloseTo(.5 + more, within(1e-6));
        assertThat(compared().difference().at(2)).isCloseTo(-.5 + more, within(1e-6));
        assertThat(compared().difference().at(0)).isCloseTo(more, within(1e-6));
        assertThat(compared().difference().absolute()).isCloseTo(1 - 10 * more, within(1e-6));
    }

    @Test
    void slowMethodsAreAskedOfTheOtherSideToo() throws Exception {
        looked.shelf.put(new FakeCaptioner("", TwoPictures.SHAPE));
        look();

        looked.inspect.choose(MapMethod.RELEVANCE);

        assertThat(compared().otherMap().weight(1)).isEqualTo(1);
    }

    @Test
    void aModelThatIsGivenOtherSizesIsToldAndClosed() throws Exception {
        FakeCaptioner other = new FakeCaptioner("", new InputShape(64, 32, 1, 32));
        looked.shelf.put(other);
        look();

        assertThat(compare.comparedProperty().get()).isNull();
        assertThat(compare.toldProperty().get()).startsWith("tuned is given other sizes");
        assertThat(other.isClosed()).isTrue();
    }

    @Test
    void nothingIsAskedWhileItIsNotShown() throws Exception {
        looked.open(folder).load().explain();
        looked.inspect.chooseWord(1);

        assertThat(compare.rivals()).isEmpty();
        assertThat(compare.comparedProperty().get()).isNull();
    }

    @Test
    void withoutAModelOrAWordItSaysSo() throws Exception {
        assertThat(compare.toldProperty().get()).startsWith("No model is loaded");

        looked.open(folder).load().explain();
        compare.toggle();

        assertThat(compare.toldProperty().get()).isEqualTo("Choose a word to compare its map.");
    }

    @Test
    void theKeyGoesOnRoundTheEnd() throws Exception {
        look();
        int count = compare.rivals().size();
        Rival first = compare.rivalProperty().get();

        for (int i = 0; i < count; i++) {
            compare.nextRival();
        }

        assertThat(count).isGreaterThan(1);
        assertThat(compare.rivalProperty().get()).isEqualTo(first);
    }

    /** Counts what it is asked for at length. */
    private static final class Counting extends FakeCaptioner {

        private int searches;
        private final List<String> explained = new ArrayList<>();

        Counting() {
            super(LookedInto.NINE, TwoPictures.SHAPE);
        }

        @Override
        public List<Caption> candidates(
                AvInput input, String beginning, SearchOptions options, int count, Progress progress) {
            searches++;
            return super.candidates(input, beginning, options, count, progress);
        }

        @Override
        public Explanation explain(AvInput input, String text, Progress progress) {
            explained.add(text);
            return super.explain(input, text, progress);
        }
    }

    private void edit(String text) {
        looked.session.explanationProperty().set(null); // as it is while an edit is not read yet
        looked.explain(text);
        looked.inspect.chooseWord(1);
    }

    @Test
    void theChosenRivalStaysWhileTheTextIsEdited() throws Exception {
        look();
        compare.nextRival();
        Rival chosen = Objects.requireNonNull(compare.rivalProperty().get());
        assertThat(chosen).isNotEqualTo(compare.rivals().get(0));

        edit("a cat barks and a man speaks near trees");

        assertThat(compare.rivalProperty().get()).isEqualTo(chosen);
        assertThat(compared().words()).isEqualTo("cat");
        assertThat(compare.toldProperty().get()).isEmpty();
    }

    @Test
    void aTextThatIsWrittenIsNoRivalOfItself() throws Exception {
        look();
        Rival chosen = Objects.requireNonNull(compare.rivalProperty().get());

        edit(chosen.text());

        assertThat(compare.rivals()).doesNotContain(chosen);
        assertThat(compare.rivalProperty().get()).isIn(compare.rivals());
        // The model's own words are another text now.
        assertThat(compare.rivals()).extracting(Rival::text).contains(LookedInto.NINE);
    }

    @Test
    void candidatesAreSearchedOnceAndOtherTextsExplainedOnce() throws Exception {
        Counting model = new Counting();
        looked.open(folder);
        looked.session.captionerProperty().set(model);
        looked.explain();
        looked.inspect.chooseWord(1);
        compare.toggle();
        String with = Objects.requireNonNull(compare.rivalProperty().get()).text();

        edit("a cat barks");
        edit("a cat sleeps");
        compare.toggle();
        compare.toggle();

        assertThat(model.searches).isEqualTo(1);
        assertThat(model.explained).containsExactly(with);

        Counting another = new Counting();
        looked.session.explanationProperty().set(null);
        looked.session.captionerProperty().set(another);
        looked.explain("a cat sleeps");
        assertThat(another.searches).isEqualTo(1);
    }

    @Test
    void anotherModelIsAskedAboutTheNewText() throws Exception {
        Counting other = new Counting();
        looked.shelf.put(other);
        look();

        edit("a cat barks");

        assertThat(Objects.requireNonNull(compare.rivalProperty().get()).model())
                .isPresent();
        assertThat(other.explained).containsExactly(LookedInto.NINE, "a cat barks");
        assertThat(compared().otherWords()).isEqualTo("cat");
    }

    @Test
    void aModelThatFailedIsNotAskedAgainUnlessItIsWanted() throws Exception {
        int[] asked = new int[1];
        looked.shelf.put(new FakeCaptioner("", TwoPictures.SHAPE) {
            @Override
            public Explanation explain(AvInput input, String text, Progress progress) {
                asked[0]++;
                throw new IllegalStateException("It broke.");
            }
        });
        look();
        assertThat(asked[0]).isEqualTo(1);

        compare.again();

        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void coloursGrowWithTheSizeAndTellTheSign() {
        Divergence divergence = new Divergence(.5);

        assertThat(divergence.argb(0)).isEqualTo(0xff0d1117);
        assertThat(divergence.argb(.5)).isEqualTo(0xff58a6ff);
        assertThat(divergence.argb(-.5)).isEqualTo(0xfff0883e);
        assertThat(new Divergence(0).argb(0)).isEqualTo(0xff0d1117);
    }
}
