package avcap.inference.model;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/** The tensor engine on this machine: PyTorch on the CPU, from the class path, never from the network. */
public final class TorchRuntime {

    static final String ENGINE = "PyTorch";

    static {
        // Must stand before the engine loads: without them it may reach for the network, or ask a driver that is not
        // there.
        setDefault("ai.djl.offline", "true");
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
    }

    private TorchRuntime() {}

    /** A manager of one's own on the CPU; closing it frees everything created on it. */
    public static NDManager newManager() {
        return newManager(Device.cpu());
    }

    /** A manager of one's own on a device. */
    public static NDManager newManager(Device device) {
        return NDManager.newBaseManager(device, ENGINE);
    }

    /** How many threads the calling thread's products are shared out among from now on. */
    public static void useThreads(int threads) {
        JniUtils.setNumThreads(threads);
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
