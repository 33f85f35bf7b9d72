package avcap.inference.model;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import com.sun.jna.WString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How OpenMP's threads wait for others of one product. They would spin, which on a busy machine costs several times the product;
 * see {@code inference/bench}.
 *
 * <p>OpenMP reads it from the environment of the process when it is loaded, and Java cannot write there.
 */
final class WaitPolicy {

    static final String VARIABLE = "OMP_WAIT_POLICY";

    private static final Logger LOG = LoggerFactory.getLogger(WaitPolicy.class);

    private WaitPolicy() {}

    /** Lets them sleep, unless whoever started the program chose otherwise; must come before the engine is loaded. */
    static void bePassive() {
        if (System.getenv(VARIABLE) != null) {
            return;
        }
        try {
            if (Platform.isWindows()) {
                Function.getFunction("kernel32", "SetEnvironmentVariableW")
                        .invokeInt(new Object[] {new WString(VARIABLE), new WString("PASSIVE")});
            } else {
                Function.getFunction(Platform.C_LIBRARY_NAME, "setenv")
                        .invokeInt(new Object[] {VARIABLE, "PASSIVE", 0});
            }
        } catch (UnsatisfiedLinkError e) {
            LOG.info("Threads will spin while they wait: {} could not be set ({})", VARIABLE, e.getMessage());
        }
    }
}
