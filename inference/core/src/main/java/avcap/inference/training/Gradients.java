package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;

/** The gradients a backward pass left, by name. */
final class Gradients {

    private Gradients() {}

    /**
     * Gradients of those parameters that have one; a parameter the loss never reached is absent, which DJL's own accessor hides
     * behind zeros.
     */
    static Map<String, NDArray> of(Map<String, NDArray> parameters) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            PtNDArray gradient = JniUtils.getGradient((PtNDArray) parameter);
            if (gradient != null) {
                gradients.put(name, gradient);
            }
        });
        return gradients;
    }

    /**
     * Those that are not zero throughout. PyTorch takes a parameter's gradient away between steps; here it stays and is made
     * zero, so one that is still zero was not reached by this step's loss, and must move as little as one that never had any.
     */
    static Map<String, NDArray> reached(Map<String, NDArray> gradients) {
        Map<String, NDArray> reached = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> {
            if (gradient.abs().max().getFloat() != 0) {
                reached.put(name, gradient);
            }
        });
        return reached;
    }

    /** Length of all gradients as one vector; not finite if any of them is not. */
    static double norm(Map<String, NDArray> gradients) {
        double sum = 0;
        for (NDArray gradient : gradients.values()) {
            sum += gradient.square().sum().getFloat();
        }
        return Math.sqrt(sum);
    }

    /** Makes finite gradients zero, in place. */
    static void clear(Map<String, NDArray> gradients) {
        gradients.values().forEach(gradient -> gradient.subi(gradient));
    }
}
