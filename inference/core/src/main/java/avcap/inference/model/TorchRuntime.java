package avcap.inference.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.sentences.Sentences;
import java.util.Objects;
import java.util.stream.Stream;

/** The tensor engine on this machine: PyTorch on the CPU, from the class path, never from the network. */
public final class TorchRuntime {

    private static final Sentences SENTENCES = Sentences.of(TorchRuntime.class);

    static final String ENGINE = "PyTorch";

    /** The only PyTorch that this DJL talks to. */
    public static final String VERSION = "2.7.1";

    static {
        // Must stand before the engine loads: without them it may reach for the network, or ask a driver that is not
        // there.
        setDefault("ai.djl.offline", "true");
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
        EnginePlace.ofTheProgram().ifPresent(folder -> {
            setDefault("PYTORCH_LIBRARY_PATH", folder.toString());
            setDefault("PYTORCH_VERSION", VERSION);
            setDefault("PYTORCH_FLAVOR", "cpu");
        });
        WaitPolicy.bePassive();
    }

    private TorchRuntime() {}

    /** A manager of one's own on the CPU; closing it frees everything created on it. */
    public static NDManager newManager() {
        return newManager(Device.cpu());
    }

    /** A manager of one's own on a device. */
    public static NDManager newManager(Device device) {
        engine();
        return NDManager.newBaseManager(device, ENGINE);
    }

    /**
     * Which build of the engine runs here.
     *
     * @param flavour such as {@code cpu} or {@code cu128}
     * @param gpus graphics cards it can use
     * @param reason why these, in a sentence
     */
    public record Build(String version, String flavour, int gpus, String reason) {}

    /** Loads the engine if need be, and asks it. */
    public static Build build() {
        Engine engine = engine();
        int gpus = engine.hasCapability(StandardCapabilities.CUDA) ? engine.getGpuCount() : 0;
        EnginePlace place = EnginePlace.of(LibUtils.getLibtorchPath());
        return new Build(engine.getVersion(), place.build(), gpus, place.reason(gpus));
    }

    private static Engine engine() {
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new EngineUnavailableException(SENTENCES.text("engine.unloadable", told(e), VERSION), e);
        }
    }

    /** DJL says only that it failed; the system's loader below it names the library that is missing. */
    private static String told(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(UnsatisfiedLinkError.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage)
                .orElseGet(() -> String.valueOf(fault.getMessage()));
    }

    /** How many threads the calling thread's products are shared out among from now on. */
    public static void useThreads(int threads) {
        JniUtils.setNumThreads(threads);
    }

    /** Waits until an array is computed: a graphics card is only told what to do. On the CPU there is nothing to wait for. */
    public static void await(NDArray array) {
        if (array.getDevice().isGpu()) {
            array.getFloat(
                    new long[array.getShape().dimension()]); // the first number; whatever was asked before is done
        }
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
