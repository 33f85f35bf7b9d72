package avcap.studio.cli;

/**
 * What the commands need from outside: a machine in earnest, fakes in a test.
 *
 * @param studio opens the studio
 * @param captioners opens models
 * @param hasTerminal whether a person watches standard error, so that a progress line helps
 */
public record Surroundings(StudioDoor studio, CaptionerSource captioners, boolean hasTerminal) {

    /** The start script knows whether standard error is a terminal; Java itself only knows about both streams at once. */
    private static final String TERMINAL = "avcap.terminal";

    public static Surroundings ofThisMachine(StudioDoor studio) {
        return new Surroundings(studio, CaptionerSource.ofTheShelf(), Boolean.getBoolean(TERMINAL));
    }
}
