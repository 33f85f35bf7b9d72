package avcap.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptionTextTest {

    @Test
    void isOneLineWithSingleSpaces() {
        assertThat(CaptionText.tidy(" a dog\tbarks,\r\nthen\u00a0 \u2028a cat "))
                .isEqualTo("a dog barks, then a cat");
    }

    @Test
    void isComposedUnicode() {
        assertThat(CaptionText.tidy("cafe\u0301")).isEqualTo("caf\u00e9");
    }
}
