package avcap.inference.media;

import avcap.inference.clip.Clip;
import java.util.List;
import java.util.Optional;

/**
 * A clip read in one pass.
 *
 * @param clip what the file declares, and what decoding brought to light: too short, damaged
 * @param sound empty if the file has none
 * @param pictures what was kept of each sampled picture, in order of time; empty if the file has none
 * @param <T> what is kept of a picture
 */
public record Recording<T>(Clip clip, Optional<Waveform> sound, List<T> pictures) {

    public Recording {
        pictures = List.copyOf(pictures);
    }

    Recording<T> withSound(Waveform heard) {
        return new Recording<>(clip, Optional.of(heard), pictures);
    }
}
