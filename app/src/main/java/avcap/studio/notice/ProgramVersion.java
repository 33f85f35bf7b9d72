package avcap.studio.notice;

import java.util.Optional;

/** Which version of the program this is. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** What the build wrote into the program's archive; empty where classes run without one. */
    public static Optional<String> told() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }
}
