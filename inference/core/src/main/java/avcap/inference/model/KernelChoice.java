package avcap.inference.model;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.sentences.Sentences;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kernel this machine multiplies fastest with at a precision, found out by trying, which takes a few milliseconds. */
final class KernelChoice {

    private static final Sentences SENTENCES = Sentences.of(KernelChoice.class);

    private static final Logger LOG = LoggerFactory.getLogger(KernelChoice.class);

    private static final int ROWS = 256;
    private static final int WIDTH = 512;
    private static final int TRIES = 8;
    private static final double CLEARLY = 1.5;

    private KernelChoice() {}

    /** @throws EngineUnavailableException if this build of the engine has no kernel of that precision for the device */
    static LinearKernel of(Precision precision, NDManager manager) {
        if (manager.getDevice().isGpu()) {
            return LinearKernel.of(precision).stream()
                    .filter(LinearKernel::runsOnGpu)
                    .findFirst()
                    .orElseThrow(() -> lacking(precision));
        }
        return fastest(LinearKernel.of(precision), manager).orElseThrow(() -> lacking(precision));
    }

    private static EngineUnavailableException lacking(Precision precision) {
        return new EngineUnavailableException(
                SENTENCES.text("engine.precision", precision.words(), Precision.FP32.words()));
    }

    /** The first that the engine has, unless another is clearly faster: a busy machine must not decide. */
    private static Optional<LinearKernel> fastest(List<LinearKernel> kernels, NDManager manager) {
        @Nullable LinearKernel best = null;
        double least = Double.MAX_VALUE;
        for (LinearKernel kernel : kernels) {
            long nanos = nanos(kernel, manager);
            if (nanos < Long.MAX_VALUE && nanos < least / CLEARLY) {
                best = kernel;
                least = nanos;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The quickest of a few products; the largest number there is if the engine lacks the kernel or cannot run it. */
    private static long nanos(LinearKernel kernel, NDManager manager) {
        Optional<Kernels> loaded = Kernels.load(kernel, manager.getDevice());
        if (loaded.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try (Kernels kernels = loaded.get();
                NDManager scope = manager.newSubManager()) {
            NDArray x = scope.ones(new Shape(1, ROWS, WIDTH));
            IValue packed = kernels.pack(scope.ones(new Shape(WIDTH, WIDTH)), scope.zeros(new Shape(WIDTH)), true);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < TRIES; i++) {
                long start = System.nanoTime();
                kernels.method("linear").with(x).held(packed).run(scope);
                least = Math.min(least, System.nanoTime() - start);
            }
            return least;
        } catch (EngineException e) {
            LOG.debug("PyTorch has the kernel {} but cannot run it", kernel, e);
            return Long.MAX_VALUE;
        }
    }
}
