package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSourceTest {

    @ParameterizedTest
    @CsvSource({
        "2.00, 0.10, SOUND",
        "0.10, 2.00, PICTURE",
        "1.00, 1.50, BOTH",
        "0.89, 0.30, BOTH",
        "0.91, 0.30, SOUND",
        "0.30, 0.91, PICTURE",
        "0.22, 0.00, SOUND",
        "0.21, 0.21, WORDS",
        "-1.0, 0.10, WORDS",
        "-1.0, 0.50, PICTURE",
    })
    void aWordComesFromWhatItLosesBy(double withoutSound, double withoutPicture, WordSource source) {
        assertThat(WordSource.of(withoutSound, withoutPicture)).isEqualTo(source);
    }
}
