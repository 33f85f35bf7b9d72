package avcap.studio.landmark;

import java.util.List;
import java.util.Optional;

/**
 * The landmarks of one clip.
 *
 * @param pictures when each of its pictures appears; empty if it has none or they are not read
 * @param onsets where sounds begin, in order
 * @param shots where shots begin, in order, without the first
 */
public record Landmarks(Optional<PictureTimes> pictures, List<Double> onsets, List<Double> shots) {

    /** Of a clip that is not read. */
    public static final Landmarks NONE = new Landmarks(Optional.empty(), List.of(), List.of());

    public Landmarks {
        onsets = List.copyOf(onsets);
        shots = List.copyOf(shots);
    }
}
