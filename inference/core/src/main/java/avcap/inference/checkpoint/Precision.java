package avcap.inference.checkpoint;

import java.util.Locale;

/**
 * In what numbers a network's linear maps are held and multiplied.
 *
 * <p>Embeddings, norms, attention and the first and last maps of the encoder stay in 32 bits whatever is chosen.
 */
public enum Precision {
    /** 32-bit floats: the authors' numbers. */
    FP32,
    /** Weights in bfloat16, 8 significant bits: half the memory, and faster where the processor multiplies them. */
    BF16,
    /** Weights in 8-bit integers with a scale for each row, inputs quantised as they come: a quarter of the memory. */
    INT8;

    /** As users read and write it, such as {@code fp32}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
