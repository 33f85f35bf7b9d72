package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSourceTest {

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.10, 3.00, BOTH",
        "0.10, 0.10, 0.21, WORDS",
        "0.10, 0.10, 0.22, BOTH",
        "2.00, 0.10, 3.00, SOUND",
        "0.10, 2.00, 3.00, PICTURE",
        "1.00, 1.50, 0.00, BOTH",
        "0.89, 0.30, 0.00, BOTH",
        "0.91, 0.30, 3.00, SOUND",
        "0.30, 0.91, 3.00, PICTURE",
        "0.22, 0.00, 3.00, SOUND",
        "0.21, 0.21, 0.00, WORDS",
        "-1.0, 0.10, 0.00, WORDS",
        "-1.0, 0.50, 3.00, PICTURE",
    })
    void aWordComesFromWhatItLosesBy(
            double withoutSound, double withoutPicture, double withoutBoth, WordSource source) {
        assertThat(WordSource.of(withoutSound, withoutPicture, withoutBoth)).isEqualTo(source);
    }
}
