package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptionStepTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aStepIsToldInTheLanguageAndNamedTheSameInAll() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(CaptionStep.ENCODE.words()).isEqualTo("Listening and looking");
        assertThat(CaptionStep.of("Choosing words")).contains(CaptionStep.SEARCH);

        Locale.setDefault(Locale.GERMANY);
        assertThat(CaptionStep.ENCODE.words()).isEqualTo("Hören und Sehen");
        assertThat(CaptionStep.of("Wörter werden gewählt")).contains(CaptionStep.SEARCH);
        assertThat(CaptionStep.SEARCH.id()).isEqualTo("search");
    }

    @Test
    void whatIsSaidOfOtherWorkIsNoStep() {
        assertThat(CaptionStep.of("Reading dog.wav")).isEmpty();
    }

    @Test
    void measuredSpeedsAreKeptForTheProcessorInAnyLanguage() {
        Locale.setDefault(Locale.GERMANY);
        DeviceReport report = new DeviceReport("PyTorch", "A chip", 4, List.of(), ComputeDevice.CPU, "Darum.");

        assertThat(report.processorWords()).isEqualTo("A chip, 4 Prozessoren");
        assertThat(report.place(ComputeDevice.CPU)).isEqualTo("A chip, 4 processors; PyTorch");
    }
}
