package avcap.inference.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** The bundle of this package exists for this test only. */
class SentencesTest {

    private final Sentences sentences = Sentences.of(SentencesTest.class);

    @Test
    void aSentenceIsSaidInTheLanguage() {
        assertThat(sentences.text(Locale.ENGLISH, "lacks", "a.wav", "sound")).isEqualTo("The file a.wav has no sound.");
        assertThat(sentences.text(Locale.GERMANY, "lacks", "a.wav", "Ton")).isEqualTo("Die Datei a.wav hat kein Ton.");
    }

    @Test
    void anotherLanguageIsEnglishEvenOnAGermanMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(sentences.text(Locale.FRENCH, "lacks", "a.wav", "sound"))
                    .isEqualTo("The file a.wav has no sound.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theLanguageIsThatOfTheMoment() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(sentences.text("line", 1, "leer")).isEqualTo("Zeile 1: leer");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersStandAsJavaWritesThem() {
        assertThat(sentences.text(Locale.GERMANY, "line", 12345, 0.5)).isEqualTo("Zeile 12345: 0.5");
    }

    @Test
    void aPlaceWithAFormatFollowsTheLanguage() {
        assertThat(sentences.text(Locale.ENGLISH, "clips", 1, 12345.5)).isEqualTo("one clip, 12,345.5 bytes");
        assertThat(sentences.text(Locale.ENGLISH, "clips", 2000, 1)).isEqualTo("2,000 clips, 1 bytes");
        assertThat(sentences.text(Locale.GERMANY, "clips", 2000, 12345.5)).isEqualTo("2.000 Clips, 12.345,5 Bytes");
    }

    @Test
    void aKeyThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> sentences.text(Locale.ENGLISH, "nothing"))
                .isInstanceOf(MissingResourceException.class);
    }
}
