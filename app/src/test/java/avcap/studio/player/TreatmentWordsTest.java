package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Treatment;
import avcap.ui.UiResources;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreatmentWordsTest {

    private final TreatmentWords words = new TreatmentWords(UiResources.laneWords());

    @Test
    void tellsEveryThingThatWasDone() {
        Treatment.Sound sound =
                new Treatment.Sound(2, Treatment.Channels.MIXED, 44_100, 16_000, 12.3, 10.24, 1024, 0, false);
        Treatment.Picture picture = new Treatment.Picture(320, 240, 224, List.of(4.5, 5.0));

        String told = words.told(new Treatment(Optional.of(sound), Optional.of(picture)));

        assertThat(told.lines())
                .containsExactly(
                        "Sound: 2 channels, mixed into one",
                        "44.1 kHz, resampled to 16 kHz",
                        "The first 10.24 s of 12.30 s are heard",
                        "Picture: 320 × 240, scaled and cropped to the middle 224 × 224",
                        "2 frames, at 4.50, 5.00 s");
    }

    @Test
    void tellsWhatIsNotThereAndWhatIsLeftAsItIs() {
        Treatment.Sound sound =
                new Treatment.Sound(1, Treatment.Channels.ONE, 16_000, 16_000, 3, 10.24, 298, 726, false);

        String told = words.told(new Treatment(Optional.of(sound), Optional.empty()));

        assertThat(told.lines())
                .containsExactly(
                        "Sound: one channel",
                        "16 kHz, as it is",
                        "3.00 s, padded to 10.24 s",
                        "The model is given no picture.");
    }
}
