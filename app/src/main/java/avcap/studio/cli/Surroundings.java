package avcap.studio.cli;

/**
 * What the commands need from outside: a machine in earnest, fakes in a test.
 *
 * @param studio opens the studio
 * @param captioners opens models
 * @param hasTerminal whether a person watches standard error, so that a progress line helps
 * @param stop the user's wish to stop what runs
 */
public record Surroundings(StudioDoor studio, CaptionerSource captioners, boolean hasTerminal, StopSignal stop) {

    /** The start script knows whether standard error is a terminal; Java itself only knows about all streams at once. */
    private static final String TERMINAL = "avcap.terminal";

    /** Said by a launcher that knows nothing of streams, and has seen to it that Java has a console only where it has a terminal. */
    private static final String ASK_JAVA = "console";

    /** Surroundings in which nobody ever asks to stop. */
    Surroundings(StudioDoor studio, CaptionerSource captioners, boolean hasTerminal) {
        this(studio, captioners, hasTerminal, new StopSignal());
    }

    public static Surroundings ofThisMachine(StudioDoor studio, StopSignal stop) {
        return new Surroundings(studio, CaptionerSource.ofTheShelf(), isWatched(), stop);
    }

    @SuppressWarnings("SystemConsoleNull") // it is null there: see ASK_JAVA
    private static boolean isWatched() {
        return ASK_JAVA.equals(System.getProperty(TERMINAL)) ? System.console() != null : Boolean.getBoolean(TERMINAL);
    }
}
