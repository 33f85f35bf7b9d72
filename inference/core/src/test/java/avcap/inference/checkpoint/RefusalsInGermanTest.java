package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.ImportReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsInGermanTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void whatIsWrongFollowsTheColon(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("model.safetensors"), new byte[4]);

        assertThatThrownBy(() -> SafetensorsFile.open(file))
                .hasMessage("Die Gewichte " + file + " lassen sich nicht verwenden: "
                        + "die Datei ist zu kurz, um eine safetensors-Datei zu sein.");
    }

    @Test
    void aSizeThatCannotBeIsNamed() {
        assertThatThrownBy(() -> new ConfigRules().multiple("img_size", 100, "patch", 16))
                .hasMessage("img_size ist 100, muss aber ein Vielfaches von patch (16) sein");
    }

    @Test
    void aReportCountsItsKeys() {
        ImportReport.Key key = new ImportReport.Key(
                "a", "a.pth", Optional.empty(), Outcome.WRONG_SHAPE, Optional.empty(), Optional.empty(), "");
        ImportReport report = new ImportReport(List.of(key), List.of(), Optional.empty());

        assertThat(report.summary())
                .isEqualTo("Abgewiesen, denn nicht jeder Schlüssel ist erklärt: 1 mit falscher Form.");
    }
}
