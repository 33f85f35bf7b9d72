package avcap.studio.cli;

/**
 * What the commands need from outside: a machine in earnest, fakes in a test.
 *
 * @param studio opens the studio
 */
public record Surroundings(StudioDoor studio) {

    public static Surroundings ofThisMachine(StudioDoor studio) {
        return new Surroundings(studio);
    }
}
