package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.ClipFeatures;
import avcap.inference.progress.Progress;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StageClockTest {

    @Test
    void scriptsReadTheSameNamesWhateverThePersonIsTold() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            StageClock clock = StageClock.after(new ClipFeatures.Timing(1, 2, 3), Progress.none());
            clock.report(0, "Hören und Sehen");
            clock.report(0.6, "Wörter werden gewählt");
            clock.report(0.95, "Wörter werden gewogen");
            clock.report(1, "Fertig");

            assertThat(clock.milliseconds())
                    .containsOnlyKeys("decode", "spectrogram", "pictures", "encode", "search", "score", "total");
        } finally {
            Locale.setDefault(before);
        }
    }
}
