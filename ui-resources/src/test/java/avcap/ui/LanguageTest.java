package avcap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void isTheMachinesWhereItIsKnown() {
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.GERMAN);
        assertThat(Language.of(new Locale("de", "AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void saysSentencesWithItsNumbers() {
        assertThat(Words.of("avcap.ui.studio").text(Language.GERMAN, "project.added", 12_345))
                .isEqualTo("12.345 Clips wurden hinzugefügt.");
        assertThat(Words.of("avcap.ui.studio").text(Language.ENGLISH, "project.added", 12_345))
                .isEqualTo("12,345 clips were added.");
    }

    @Test
    void choosesTheRightNumberOfWords() {
        Words merge = Words.of("avcap.ui.merge");

        assertThat(merge.text(Language.GERMAN, "new.captions", 0)).isEqualTo("keine Beschreibungen");
        assertThat(merge.text(Language.GERMAN, "new.captions", 1)).isEqualTo("1 Beschreibung");
        assertThat(merge.text(Language.GERMAN, "new.captions", 2)).isEqualTo("2 Beschreibungen");
    }

    @Test
    void writesNumbersAndDatesItsWay() {
        LocalDate day = LocalDate.of(2026, 3, 7);

        assertThat(String.format(Language.GERMAN.numbers(), "%.2f", .5)).isEqualTo("0,50");
        assertThat(String.format(Language.ENGLISH.numbers(), "%.2f", .5)).isEqualTo("0.50");
        assertThat(Language.GERMAN.dates("d MMMM yyyy").format(day)).isEqualTo("7. März 2026");
        assertThat(Language.ENGLISH.dates("d MMMM yyyy").format(day)).isEqualTo("7 March 2026");
    }
}
