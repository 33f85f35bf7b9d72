package avcap.studio.session;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.checkpoint.Precision;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * On what and how a user wants a model to run; what is left open is decided by what is there and by what was measured.
 *
 * @param device empty for a graphics card if there is one, else the CPU
 * @param precision empty for the quickest that chooses the same words
 * @param threads of the encoder; empty for as many as are quickest
 */
public record ComputeWish(Optional<ComputeDevice> device, Optional<Precision> precision, OptionalInt threads) {

    /** The authors' numbers, on whatever is there. */
    public static ComputeWish exact() {
        return new ComputeWish(Optional.empty(), Optional.of(Precision.FP32), OptionalInt.empty());
    }
}
