package avcap.studio.cli;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap studio}: opens the studio's window. */
@Command(name = "studio")
final class StudioCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project")
    private @Nullable Path project;

    StudioCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return open(surroundings.studio(), Optional.ofNullable(project), spec);
    }

    static int open(StudioDoor door, Optional<Path> project, CommandSpec spec) {
        Optional<String> whyClosed = door.open(project);
        whyClosed.ifPresent(why -> spec.commandLine().getErr().println(WORDS.text("studio.closed", why)));
        return (whyClosed.isPresent() ? ExitCode.NO_DISPLAY : ExitCode.DONE).code();
    }
}
