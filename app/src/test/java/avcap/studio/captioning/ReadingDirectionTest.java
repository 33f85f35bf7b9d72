package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDirectionTest {

    @ParameterizedTest
    @CsvSource({
        "a dog barks, FROM_LEFT",
        "כלב נובח, FROM_RIGHT",
        "كلب ينبح, FROM_RIGHT",
        "12 כלבים, FROM_RIGHT",
        "a dog says הב, FROM_LEFT",
        "הכלב says woof, FROM_RIGHT",
        "'', FROM_LEFT",
        "12 3 …, FROM_LEFT"
    })
    void isThatOfTheFirstLetterWithASide(String text, ReadingDirection expected) {
        assertThat(ReadingDirection.of(text)).isEqualTo(expected);
    }
}
