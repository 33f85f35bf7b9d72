package avcap.inference.caption;

import avcap.inference.checkpoint.Precision;
import java.util.Locale;

/** Where products run. */
public enum ComputeDevice {
    CPU,
    /** The first graphics card that the engine can use. */
    CUDA;

    /** As users read and write it, such as {@code cuda}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether linear maps can be computed there at a precision: 8 bits are for the CPU. */
    public boolean computes(Precision precision) {
        return this == CPU || precision != Precision.INT8;
    }
}
