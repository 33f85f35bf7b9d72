package avcap.inference.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network's hot parts as TorchScript (decision record 0005): attention that never writes its weights down, and linear maps
 * in 32, 16 or 8 bits, none of which DJL's arrays offer.
 *
 * <p>The source lies beside this class as {@code kernels.py} and {@code linear-*.py}. The module holds no weights: they are
 * packed once by {@link #pack} and handed in with every call. What is packed belongs to these kernels and is freed with them.
 */
final class Kernels implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(Kernels.class);

    private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

    private final Model model;
    private final PtSymbolBlock module;
    private final List<IValue> held = new ArrayList<>();

    private Kernels(Model model) {
        this.model = model;
        this.module = (PtSymbolBlock) model.getBlock();
    }

    /** Empty if this build of the engine lacks an operator that the kernel needs. */
    static Optional<Kernels> load(LinearKernel kernel, Device device) {
        Optional<Kernels> kernels =
                load(KernelArchive.of(kernel), Model.newInstance("kernels", device, TorchRuntime.ENGINE));
        if (kernels.isEmpty()) {
            LOG.debug("PyTorch has no {} on {}", kernel, device);
        }
        return kernels;
    }

    /** Loads an archive into a model, which is closed if that fails for whatever reason. */
    static Optional<Kernels> load(InputStream archive, Model model) {
        @Nullable Kernels loaded = null;
        try {
            ((PtModel) model).load(archive);
            loaded = new Kernels(model);
        } catch (EngineException e) {
            LOG.debug("PyTorch cannot load the kernels", e);
        } catch (IOException e) {
            throw new UncheckedIOException(SENTENCES.text("kernels.archive"), e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException("The kernels' archive is malformed", e);
        } finally {
            if (loaded == null) {
                model.close();
            }
        }
        return Optional.ofNullable(loaded);
    }

    /**
     * One linear map in the form its product wants.
     *
     * @param weight (out, in)
     * @param bias (out)
     * @param narrow whether it will also be given the few rows of a search
     */
    IValue pack(NDArray weight, NDArray bias, boolean narrow) {
        try (IValue weightValue = IValue.from((PtNDArray) weight);
                IValue biasValue = IValue.from((PtNDArray) bias);
                IValue narrowValue = IValue.from(narrow)) {
            return hold(IValueUtils.runMethod(module, "pack", weightValue, biasValue, narrowValue));
        }
    }

    /** Several values as one list. */
    IValue list(List<IValue> values) {
        return hold(IValue.listFrom(values.toArray(IValue[]::new)));
    }

    /** Several arrays as one list. */
    IValue arrays(NDArray... arrays) {
        return hold(listOf(List.of(arrays)));
    }

    IValue array(NDArray array) {
        return hold(IValue.from((PtNDArray) array));
    }

    private IValue hold(IValue value) {
        held.add(value);
        return value;
    }

    private static IValue listOf(List<NDArray> arrays) {
        return IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }

    /** Begins a call of a kernel. */
    Call method(String name) {
        return new Call(name);
    }

    /** Packed maps and lists that live as long as these kernels. */
    int held() {
        return held.size();
    }

    @Override
    public void close() {
        try {
            held.forEach(IValue::close);
            held.clear();
        } finally {
            model.close();
        }
    }

    /**
     * The arguments of one call, in order.
     *
     * <p>What must be freed after the call is made only when it runs: a call that is never finished, because a later argument
     * cannot be had, leaves nothing behind.
     */
    final class Call {

        private final String name;
        private final List<Argument> arguments = new ArrayList<>();

        private Call(String name) {
            this.name = name;
        }

        Call with(NDArray array) {
            return own(() -> IValue.from((PtNDArray) array));
        }

        Call with(List<NDArray> arrays) {
            return own(() -> listOf(arrays));
        }

        Call with(long number) {
            return own(() -> IValue.from(number));
        }

        Call with(boolean claim) {
            return own(() -> IValue.from(claim));
        }

        /** A value these kernels hold. */
        Call held(IValue value) {
            arguments.add(new Argument(() -> value, false));
            return this;
        }

        private Call own(Supplier<IValue> value) {
            arguments.add(new Argument(value, true));
            return this;
        }

        /** Runs the kernel; its results, those in tuples and lists one after another, live on the scope. */
        NDList run(NDManager scope) {
            JniUtils.setGraphExecutorOptimize(
                    false); // of this thread; it would compile anew for every length of a text
            List<IValue> ours = new ArrayList<>();
            try (IValue result = IValueUtils.runMethod(module, name, values(ours))) {
                NDList arrays = new NDList();
                flatten(result, (PtNDManager) scope, arrays);
                return arrays;
            } finally {
                ours.forEach(IValue::close);
            }
        }

        /** The arguments' values; those to be freed after the call are also added to {@code ours}, as they are made. */
        private IValue[] values(List<IValue> ours) {
            IValue[] values = new IValue[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).value().get();
                if (arguments.get(i).isOurs()) {
                    ours.add(values[i]);
                }
            }
            return values;
        }

        private static void flatten(IValue value, PtNDManager scope, NDList into) {
            if (value.isTensor()) {
                into.add(value.toTensor(scope));
            } else if (value.isTensorList()) {
                into.addAll(List.of(value.toTensorArray(scope)));
            } else {
                List<IValue> parts = List.of(value.toIValueTuple());
                try {
                    parts.forEach(part -> flatten(part, scope, into));
                } finally {
                    parts.forEach(IValue::close);
                }
            }
        }
    }

    /** @param isOurs whether it is made for one call and freed after it */
    private record Argument(Supplier<IValue> value, boolean isOurs) {}
}
