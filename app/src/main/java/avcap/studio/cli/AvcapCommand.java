package avcap.studio.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code avcap} alone: opens the studio, or says what can be done without a display. */
@Command(name = "avcap")
final class AvcapCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    AvcapCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return StudioCommand.open(surroundings.studio(), Optional.empty(), spec);
    }
}
