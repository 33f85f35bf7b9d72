package avcap.studio.annotation.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedWordTest {

    private final PlantedWord word = new PlantedWord("near a sheep, people talk", 2, "horse,");

    @Test
    void isShownInThePlaceOfTheMachines() {
        assertThat(word.text()).isEqualTo("near a horse, people talk");
        assertThat(word.plainWas()).isEqualTo("sheep");
        assertThat(word.plainPut()).isEqualTo("horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"near a horse, people talk", "Horses!", "the horse's people", "a sea-horse"})
    void isFoundInWhateverForm(String text) {
        assertThat(word.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"near a sheep, people talk", "horseback", ""})
    void isNotFoundInOtherWords(String text) {
        assertThat(word.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near a horse, people talk | near a sheep, people talk",
                "near a horse people talk loudly | near a sheep people talk loudly",
                "a horse and near a horse, people | a sheep and near a sheep, people",
                "two horses. | two sheep.",
                "nothing of it | nothing of it"
            })
    void isTakenOutWhereverItStands(String text, String becomes) {
        assertThat(word.takenOutOf(text)).isEqualTo(becomes);
    }

    @ParameterizedTest
    @CsvSource({
        "bus, two buses",
        "buses, one bus",
        "fox, foxes run",
        "bench, benches",
        "puppy, puppies bark",
        "puppies, a puppy",
        "t-shirt, a t-shirt",
        "T-shirt, two t-shirts!"
    })
    void isFoundInEveryRegularPlural(String put, String text) {
        PlantedWord planted = new PlantedWord("a sheep", 1, put);

        assertThat(planted.isIn(text)).isTrue();
        assertThat(planted.isIn(planted.takenOutOf(text))).isFalse();
    }

    @Test
    void whatWasPlantedByANarrowerRuleIsStillRead() {
        assertThat(new PlantedWord("buses and a car", 3, "bus").text()).isEqualTo("buses and a bus");
    }

    @Test
    void aWordWithAHyphenComesBackWithIt() {
        PlantedWord planted = new PlantedWord("a t-shirt, torn", 1, "coat,");

        assertThat(planted.takenOutOf("a coat is torn")).isEqualTo("a t-shirt is torn");
    }

    @Test
    void isNothingThatTheMachineSaysItself() {
        assertThatThrownBy(() -> new PlantedWord("a sheep and horses", 1, "horse"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlantedWord("a sheep", 2, "horse")).isInstanceOf(IllegalArgumentException.class);
    }
}
