package avcap.studio.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        ".70, .20, SOUND",
        ".20, .70, PICTURE",
        ".40, .30, BOTH",
        ".40, .20, BOTH",
        ".41, .20, SOUND",
        ".10, .04, WORDS",
        ".00, .00, WORDS",
    })
    void aStreamStandsAloneOnlyIfItClearlyOutweighsTheOther(double sound, double picture, Source source) {
        assertThat(Source.of(new Shares(sound, picture, 1 - sound - picture))).isEqualTo(source);
    }
}
