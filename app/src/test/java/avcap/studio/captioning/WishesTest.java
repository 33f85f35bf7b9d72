package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.SearchOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WishesTest {

    /** A model that has never heard of a zyx. */
    private static List<String> unknown(String words) {
        return Stream.of(words.split(" ")).filter("zyx"::equals).toList();
    }

    private static SearchOptions on(Wishes wishes) {
        return wishes.on(SearchOptions.defaults(), WishesTest::unknown);
    }

    @Test
    void areTidiedAndKeptOnce() {
        Wishes wishes = Wishes.NONE
                .using("  Big   Dog ")
                .using("big dog")
                .banning("CAT")
                .using(" ");

        assertThat(wishes).isEqualTo(new Wishes(List.of("big dog"), List.of("cat")));
        assertThat(on(wishes).mustUse()).containsExactly("big dog");
        assertThat(on(wishes).banned()).containsExactly("cat");
    }

    @Test
    void theLastWordOnAWordCounts() {
        assertThat(Wishes.NONE.using("dog").banning("dog")).isEqualTo(new Wishes(List.of(), List.of("dog")));
        assertThat(Wishes.NONE.banning("dog").using("dog")).isEqualTo(new Wishes(List.of("dog"), List.of()));
        assertThat(Wishes.NONE.using("dog").dropping("dog")).isEqualTo(Wishes.NONE);
    }

    @Test
    void aWordTheModelDoesNotKnowIsLeftOutAndTold() {
        Wishes wishes = Wishes.NONE.using("zyx").using("dog").banning("a zyx");

        assertThat(on(wishes).mustUse()).containsExactly("dog");
        assertThat(on(wishes).banned()).isEmpty();
        assertThat(wishes.hindrances(WishesTest::unknown))
                .singleElement()
                .asString()
                .contains("does not know “zyx”");
    }

    @Test
    void wordsThatHoldABannedOneAreLeftOutAndTold() {
        Wishes wishes = Wishes.NONE.using("a big dog").using("dogs").banning("big dog");

        assertThat(on(wishes).mustUse()).containsExactly("dogs");
        assertThat(wishes.hindrances(WishesTest::unknown))
                .singleElement()
                .asString()
                .contains("“a big dog”", "“big dog”");
    }

    @Test
    void findsWhatACaptionLacksThoughItCouldHaveHeldIt() {
        Wishes wishes = Wishes.NONE.using("dog").using("zyx").using("cat");

        assertThat(wishes.missedBy("a dogfish and a cat", WishesTest::unknown)).containsExactly("dog");
    }
}
