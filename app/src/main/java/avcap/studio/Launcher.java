package avcap.studio;

import avcap.studio.cli.CommandLines;
import avcap.studio.cli.StopSignal;
import avcap.studio.cli.Surroundings;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.TorchChoice;
import avcap.ui.Language;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main class of both doors: the command line and the studio.
 *
 * <p>It is not a JavaFX application itself, so that JavaFX can be started from the class path.
 */
public final class Launcher {

    /** The system property by which logback.xml learns the name of the log; set before the first logger is made. */
    private static final String LOG = "avcap.log";

    /**
     * The system property by which AWT, which draws pictures into files here and no window, asks no display: one that is named and
     * does not answer would keep it from drawing.
     */
    private static final String DRAWS_IN_MEMORY = "java.awt.headless";

    /** Where libraries put the native code that they take out of their archives, each in its own folder of the user's cache. */
    private static final Map<String, String> CACHES = Map.of(
            "DJL_CACHE_DIR", "djl",
            "org.bytedeco.javacpp.cachedir", "javacpp",
            "javafx.cachedir", "javafx",
            "jna.tmpdir", "jna");

    /**
     * Where JavaFX warns at every start that it is not on the module path, which is how this program means to run it. Held here
     * because the logging system holds loggers only as long as someone else does.
     */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        Language.ofMachine().speak(); // until the studio learns which one its user chose
        AvcapHome home = AvcapHome.ofThisUser();
        setDefault(DRAWS_IN_MEMORY, "true");
        setDefault(LOG, home.log());
        CACHES.forEach((property, name) -> setDefault(property, home.cache().resolve(name)));
        JAVAFX.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        chooseTorch(home);
        StopSignal stop = new StopSignal();
        Runtime.getRuntime()
                .addShutdownHook(
                        Executors.defaultThreadFactory().newThread(stop::giveAndWait)); // Ctrl+C comes this way
        Surroundings surroundings = Surroundings.ofThisMachine(new Desktop(), stop);
        System.exit(CommandLines.of(surroundings).execute(arguments));
    }

    /** Without the choice the program still runs, on the CPU. */
    private static void chooseTorch(AvcapHome home) {
        try {
            new TorchChoice(home).apply();
        } catch (IOException e) {
            LoggerFactory.getLogger(Launcher.class).warn("Which PyTorch was chosen cannot be kept", e);
        }
    }

    private static void setDefault(String property, Object value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value.toString());
        }
    }
}
