package avcap.inference.training;

import ai.djl.pytorch.jni.JniUtils;
import java.util.function.DoubleSupplier;

/**
 * Computes on this thread without recording for gradients, so that weights may be changed in place.
 *
 * <p>PyTorch keeps this by thread. DJL turns recording off only on the thread that loads the engine; on any other it is on.
 */
final class WithoutGradients {

    private WithoutGradients() {}

    static void run(Runnable work) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        try {
            work.run();
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    static double get(DoubleSupplier work) {
        double[] result = new double[1];
        run(() -> result[0] = work.getAsDouble());
        return result[0];
    }
}
