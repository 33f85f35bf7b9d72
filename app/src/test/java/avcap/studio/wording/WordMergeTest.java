package avcap.studio.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordMergeTest {

    private static final String ONE = "a dog barks then a man speaks as a train rings";
    private static final String OTHER = "a dog barks and a man speaks as a tram rings its bell";

    private final WordMerge merge = WordMerge.of(ONE, OTHER);

    @Test
    void theFirstTextIsTakenToBeginWith() {
        assertThat(merge.text()).isEqualTo(ONE);
        assertThat(merge.takeAll(true).text()).isEqualTo(OTHER);
        assertThat(merge.takeAll(true).takeAll(false)).isEqualTo(merge);
    }

    @Test
    void eachDifferenceIsTakenByItself() {
        assertThat(merge.forks()).hasSize(3);

        WordMerge merged = merge.take(merge.forks().get(1), true);

        assertThat(merged.text()).isEqualTo("a dog barks then a man speaks as a tram rings");
        assertThat(merged.take(merge.forks().get(2), true).text()).endsWith("a tram rings its bell");
    }

    @Test
    void wordsThatOnlyOneTextHasCanBeLeftOut() {
        WordMerge longer = WordMerge.of("a very loud bell", "a bell");

        assertThat(longer.pieces().get(longer.forks().get(0)).left()).isEmpty();
        assertThat(longer.takeAll(true).text()).isEqualTo("a bell");
    }

    @Test
    void equalTextsHaveNothingToChoose() {
        assertThat(WordMerge.of("a bell", "A bell").forks()).isEmpty();
        assertThat(WordMerge.of("", "").text()).isEmpty();
        assertThat(WordMerge.of("", "a bell").takeAll(true).text()).isEqualTo("a bell");
    }
}
