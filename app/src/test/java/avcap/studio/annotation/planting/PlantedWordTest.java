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
                "a horse and near a horse, people | a horse and near a sheep, people",
                "two horses. | two sheep.",
                "nothing of it | nothing of it"
            })
    void isTakenOutWhereItWasPlanted(String text, String becomes) {
        assertThat(word.takenOutOf(text)).isEqualTo(becomes);
    }

    @Test
    void isNothingThatTheMachineSaysItself() {
        assertThatThrownBy(() -> new PlantedWord("a sheep and horses", 1, "horse"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlantedWord("a sheep", 2, "horse")).isInstanceOf(IllegalArgumentException.class);
    }
}
