package avcap.studio;

import avcap.studio.cli.CommandLines;
import avcap.studio.cli.Surroundings;
import avcap.studio.session.AvcapHome;

/**
 * The main class of both doors: the command line and the studio.
 *
 * <p>It is not a JavaFX application itself, so that JavaFX can be started from the class path.
 */
public final class Launcher {

    /** The system property by which logback.xml learns the name of the log; set before the first logger is made. */
    private static final String LOG = "avcap.log";

    private Launcher() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOG) == null) {
            System.setProperty(LOG, AvcapHome.ofThisUser().log().toString());
        }
        Surroundings surroundings = Surroundings.ofThisMachine(new Desktop());
        System.exit(CommandLines.of(surroundings).execute(arguments));
    }
}
