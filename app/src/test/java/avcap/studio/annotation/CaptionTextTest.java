package avcap.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTextTest {

    @Test
    void isOneLineWithSingleSpaces() {
        assertThat(CaptionText.tidy(" a dog\tbarks,\r\nthen\u00a0 \u2028a cat "))
                .isEqualTo("a dog barks, then a cat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a dog barks | a dog barks
        ' a dog'    | a dog
        'a dog '    | a dog
        'a  dog'    | a dog
        ' '         | ''
        ''          | ''
        """)
    void leavesPlainWordsAlone(String text, String tidy) {
        assertThat(CaptionText.tidy(text)).isEqualTo(tidy);
    }

    @Test
    void knowsEveryControlLetter() {
        for (char letter = 0; letter <= ' '; letter++) {
            assertThat(CaptionText.tidy("a" + letter + "b")).isEqualTo("a b");
        }
        assertThat(CaptionText.tidy("a\u007fb")).isEqualTo("a b");
    }

    @Test
    void isComposedUnicode() {
        assertThat(CaptionText.tidy("cafe\u0301")).isEqualTo("caf\u00e9");
    }
}
