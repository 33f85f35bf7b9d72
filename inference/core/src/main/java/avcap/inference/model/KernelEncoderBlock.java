package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Map;
import java.util.Objects;

/**
 * An encoder block in one call of a kernel; its attention is never written down, so a tap sees what goes in and out only.
 *
 * @param norms of each kind, weight and bias of the two norms
 * @param maps packed: query-key-value, projection, widening, narrowing
 */
record KernelEncoderBlock(Kernels kernels, Map<Kind, IValue> norms, IValue maps, int heads) implements EncoderBlock {

    @Override
    public NDArray forward(NDArray x, Kind kind, Tap tap) {
        tap.see("in", x);
        NDArray out = kernels.method("encoder_block")
                .with(x)
                .held(Objects.requireNonNull(norms.get(kind)))
                .held(maps)
                .with(heads)
                .run(x.getManager())
                .singletonOrThrow();
        tap.see("out", out);
        return out;
    }

    @Override
    public void leave(NDArray between) {
        between.close();
    }
}
