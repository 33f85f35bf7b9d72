package avcap.studio;

import avcap.studio.cli.CommandLines;
import avcap.studio.cli.Surroundings;

/**
 * The main class of both doors: the command line and the studio.
 *
 * <p>It is not a JavaFX application itself, so that JavaFX can be started from the class path.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofThisMachine(new Desktop());
        System.exit(CommandLines.of(surroundings).execute(arguments));
    }
}
