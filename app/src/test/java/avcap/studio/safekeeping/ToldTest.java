package avcap.studio.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.ui.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

    private static final ZonedDateTime THEN = ZonedDateTime.of(2026, 3, 1, 9, 5, 0, 0, ZoneOffset.UTC);

    @Test
    void momentsAreToldAsFarAsNeeded() {
        assertThat(Told.moment(THEN, LocalDate.of(2026, 3, 1))).isEqualTo("today 09:05");
        assertThat(Told.moment(THEN, LocalDate.of(2026, 3, 2))).isEqualTo("yesterday 09:05");
        assertThat(Told.moment(THEN, LocalDate.of(2026, 5, 2))).isEqualTo("1 March 09:05");
        assertThat(Told.moment(THEN, LocalDate.of(2027, 3, 2))).isEqualTo("1 March 2026 09:05");
    }

    @Test
    void momentsAreToldInTheLanguageSpokenNow() {
        Locale locale = Locale.getDefault();
        Language before = Language.spoken();
        LocalDate later = LocalDate.of(2026, 5, 2);
        try {
            assertThat(Told.moment(THEN, later)).isEqualTo("1 March 09:05");
            Language.GERMAN.speak();
            assertThat(Told.moment(THEN, later)).contains("März").endsWith(" 09:05");
        } finally {
            before.speak();
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({"12,12 B", "4096,4.1 kB", "155000,155 kB", "1240000,1.2 MB", "48000000000,48 GB"})
    void sizesAreTold(long bytes, String told) {
        assertThat(Told.size(bytes)).isEqualTo(told);
    }
}
