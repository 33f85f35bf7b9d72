package avcap.inference.caption;

import avcap.inference.checkpoint.Precision;

/**
 * On what a model runs, and how.
 *
 * @param device where its products run
 * @param precision of its linear maps
 * @param encodeThreads among which the products of a clip are shared out, at least 1
 * @param decodeThreads among which the much smaller products of a word are shared out, at least 1; more than one is often slower
 */
public record ComputeSettings(ComputeDevice device, Precision precision, int encodeThreads, int decodeThreads) {

    public ComputeSettings {
        if (encodeThreads < 1 || decodeThreads < 1) {
            throw new IllegalArgumentException(
                    "Work needs at least one thread, not " + encodeThreads + " and " + decodeThreads);
        }
    }

    /** The authors' numbers on the CPU: 32 bits, all processors for a clip, one for a word. */
    public static ComputeSettings defaults() {
        return new ComputeSettings(
                ComputeDevice.CPU, Precision.FP32, Runtime.getRuntime().availableProcessors(), 1);
    }

    public ComputeSettings withPrecision(Precision other) {
        return new ComputeSettings(device, other, encodeThreads, decodeThreads);
    }

    public ComputeSettings withThreads(int encode, int decode) {
        return new ComputeSettings(device, precision, encode, decode);
    }

    public ComputeSettings withDevice(ComputeDevice other) {
        return new ComputeSettings(other, precision, encodeThreads, decodeThreads);
    }
}
