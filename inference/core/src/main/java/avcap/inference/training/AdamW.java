package avcap.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * AdamW as PyTorch computes it: decoupled decay first, then the step by bias-corrected moments (Loshchilov and Hutter 2019).
 *
 * <p>Written here because DJL's differs in where epsilon stands and knows no parameter groups. Moments live on the manager
 * given; parameters are changed in place.
 */
final class AdamW {

    private static final double EPSILON = 1e-8;

    private final double beta1;
    private final double beta2;
    private final double decay;
    private final Predicate<String> decays;
    private final Map<String, Moments> moments = new LinkedHashMap<>();

    /** @param decays which parameters, by name, shrink by {@code decay} */
    AdamW(
            NDManager manager,
            Map<String, NDArray> parameters,
            double beta1,
            double beta2,
            double decay,
            Predicate<String> decays) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.decay = decay;
        this.decays = decays;
        parameters.forEach((name, array) ->
                moments.put(name, new Moments(manager.zeros(array.getShape()), manager.zeros(array.getShape()))));
    }

    /** Moves every parameter that has a gradient; the others are not touched, not even decayed. */
    void step(Map<String, NDArray> parameters, Map<String, NDArray> gradients, double rate, double scale) {
        WithoutGradients.run(() -> gradients.forEach((name, gradient) ->
                move(name, Objects.requireNonNull(parameters.get(name), name), gradient, rate, scale)));
    }

    private void move(String name, NDArray parameter, NDArray gradient, double rate, double scale) {
        Moments of = Objects.requireNonNull(moments.get(name), name);
        of.steps++;
        double correction1 = 1 - Math.pow(beta1, (double) of.steps);
        double correction2 = Math.sqrt(1 - Math.pow(beta2, (double) of.steps));
        if (scale != 1) {
            gradient.muli(scale);
        }
        if (decay > 0 && decays.test(name)) {
            parameter.muli(1 - rate * decay);
        }
        of.first.muli(beta1).addi(gradient.mul(1 - beta1));
        of.second.muli(beta2).addi(gradient.square().muli(1 - beta2));
        NDArray spread = of.second.sqrt().divi(correction2).addi(EPSILON);
        parameter.subi(of.first.div(spread).muli(rate / correction1));
    }

    /** Moments under {@code NAME.m} and {@code NAME.v}, for a state that can be resumed. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        moments.forEach((name, of) -> {
            state.put(name + ".m", of.first);
            state.put(name + ".v", of.second);
        });
        return state;
    }

    /** How many steps each parameter has made, in the order of the parameters. */
    long[] steps() {
        return moments.values().stream().mapToLong(of -> of.steps).toArray();
    }

    void resumeAt(long[] steps) {
        int i = 0;
        for (Moments of : moments.values()) {
            of.steps = steps[i++];
        }
    }

    /** Frees the moments. */
    void close() {
        state().values().forEach(NDArray::close);
    }

    /** One parameter's; as in PyTorch a step without a gradient does not count. */
    private static final class Moments {
        private final NDArray first;
        private final NDArray second;
        private long steps;

        Moments(NDArray first, NDArray second) {
            this.first = first;
            this.second = second;
        }
    }
}
