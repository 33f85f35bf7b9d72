package avcap.studio.captioning.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Moments moments = new Moments(Clock.fixed(Instant.parse("2026-11-26T11:00:00Z"), BERLIN));

    @ParameterizedTest
    @CsvSource({
        "yesterday 14:05, 2026-11-25T13:05:00Z",
        "Yesterday 9:05, 2026-11-25T08:05:00Z",
        "today 00:30:15, 2026-11-25T23:30:15Z",
        "11:59, 2026-11-26T10:59:00Z",
        "14:05, 2026-11-25T13:05:00Z",
        "2026-07-01 14:05, 2026-07-01T12:05:00Z",
        "2026-07-01T14:05, 2026-07-01T12:05:00Z",
        "yesterday, 2026-11-25T22:59:59Z",
        " 2026-11-01 , 2026-11-01T22:59:59Z"
    })
    void readsMomentsAsPeopleWriteThem(String written, String meant) {
        assertThat(moments.read(written)).contains(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "2026-13-01", "14", "yesterday yesterday", "2026-02-30 10:00"})
    void whatIsNoMomentIsNotGuessed(String written) {
        assertThat(moments.read(written)).isEmpty();
    }

    @Test
    void tellsNoMoreThanIsNeeded() {
        assertThat(moments.tell(Instant.parse("2026-11-26T08:05:00Z"))).isEqualTo("09:05");
        assertThat(moments.tell(Instant.parse("2026-11-25T13:05:00Z"))).isEqualTo("25 Nov 14:05");
        assertThat(moments.tell(Instant.parse("2024-07-01T13:05:00Z"))).isEqualTo("1 Jul 2024 15:05");
    }

    @Test
    void readsWhatItWrites() {
        Instant moment = Instant.parse("2026-07-01T12:05:31Z");

        assertThat(moments.read(moments.write(moment))).contains(moment);
    }
}
