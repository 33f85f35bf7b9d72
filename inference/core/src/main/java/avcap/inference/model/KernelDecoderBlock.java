package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.jni.IValue;

/**
 * A decoder block in one call of a kernel.
 *
 * <p>The last block never computes the rows of the features that nobody reads.
 *
 * @param norms weight and bias of the norm after attention and of the last
 * @param maps packed: query, key, value, output, widening, narrowing
 */
record KernelDecoderBlock(Kernels kernels, IValue norms, IValue maps, int heads) implements DecoderBlock {

    @Override
    public Features prefix(NDArray x, boolean isLast, float dropout, Tap tap) {
        refuseDropout(dropout);
        if (isLast) {
            NDList parts = kernels.method("prefix_keys_values")
                    .with(x)
                    .held(maps)
                    .with(heads)
                    .run(x.getManager());
            return new Features(parts.get(0), parts.get(1), x);
        }
        NDList parts = kernels.method(tap.readsAttention() ? "prefix_layer_seen" : "prefix_layer")
                .with(x)
                .held(norms)
                .held(maps)
                .with(heads)
                .run(x.getManager());
        if (tap.readsAttention()) {
            tap.see("attn_av_mean", parts.get(3));
        }
        tap.see("av_out", parts.get(2));
        return new Features(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public NDArray read(NDArray x, NDArray keys, NDArray values, NDArray mask, float dropout, Tap tap) {
        refuseDropout(dropout);
        NDList parts = kernels.method("read_layer")
                .with(x)
                .with(keys)
                .with(values)
                .with(mask)
                .held(norms)
                .held(maps)
                .with(heads)
                .run(x.getManager());
        tap.see("attn_text_rows", parts.get(1));
        tap.see("text_out", parts.get(0));
        return parts.get(0);
    }

    private static void refuseDropout(float dropout) {
        if (dropout != 0) {
            throw new IllegalArgumentException("Kernels do not learn, so nothing is dropped");
        }
    }
}
