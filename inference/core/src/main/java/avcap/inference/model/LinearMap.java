package avcap.inference.model;

import ai.djl.ndarray.NDArray;

/** A linear map over the last axis: (…, in) -> (…, out). */
@FunctionalInterface
interface LinearMap {

    NDArray apply(NDArray x);
}
