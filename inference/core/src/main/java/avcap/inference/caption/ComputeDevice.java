package avcap.inference.caption;

/** Where products run. */
public enum ComputeDevice {
    CPU,
    /** The first graphics card that the engine can use. */
    CUDA
}
