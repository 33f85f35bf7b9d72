package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;

/**
 * x·Wᵀ + b over the last axis.
 *
 * @param weight [out, in]
 * @param bias [out]
 */
record Affine(NDArray weight, NDArray bias) implements LinearMap {

    static Affine of(Parameters parameters, String name) {
        return new Affine(parameters.get(name + ".weight"), parameters.get(name + ".bias"));
    }

    @Override
    public NDArray apply(NDArray x) {
        return Linear.linear(x, weight, bias).singletonOrThrow(); // (…, in) -> (…, out)
    }
}
