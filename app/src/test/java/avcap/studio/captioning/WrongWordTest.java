package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.spelling.Nouns;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class WrongWordTest {

    private WrongWord wrong;

    @BeforeAll
    void open() throws IOException {
        wrong = new WrongWord(Nouns.english());
    }

    private List<String> texts(String draft, String... others) {
        return wrong.all(draft, List.of(), List.of(others)).stream()
                .map(PlantedWord::text)
                .toList();
    }

    @Test
    void aThingGivesWayToAnotherOfItsKindThatOtherCaptionsSpeakOf() {
        assertThat(texts("a man speaks as a sheep bleats", "a horse neighs", "a child laughs", "a car passes"))
                .containsExactly("a child speaks as a sheep bleats", "a man speaks as a horse bleats");
    }

    @Test
    void whatMayWellBeMeantIsNotTaken() {
        assertThat(texts("a dog barks", "a puppy yelps", "an animal cries", "a dogs home"))
                .isEmpty();
        assertThat(texts("a car passes", "a truck passes", "an automobile passes"))
                .isEmpty();
    }

    @Test
    void whatElseWasSaidOfTheClipFits() {
        assertThat(wrong.all("a sheep bleats", List.of("Horse, goat"), List.of("a horse neighs")))
                .isEmpty();
    }

    @Test
    void theArticleStillFits() {
        assertThat(texts("a sheep bleats", "an elephant trumpets")).isEmpty();
        assertThat(texts("a large sheep bleats", "an elephant trumpets")).containsExactly("a large elephant bleats");
    }

    @Test
    void signsBehindTheWordStay() {
        assertThat(texts("Near a sheep, people talk", "a horse neighs")).containsExactly("Near a horse, people talk");
    }

    @Test
    void whatIsSaidTwiceStays() {
        assertThat(texts("a sheep bleats and a sheep eats", "a horse neighs")).isEmpty();
        assertThat(texts("", "a horse neighs")).isEmpty();
    }
}
