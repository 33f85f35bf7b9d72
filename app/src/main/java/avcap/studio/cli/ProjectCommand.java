package avcap.studio.cli;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code avcap project}: the room of the commands about a project as a whole. */
@Command(name = "project")
final class ProjectCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                WORDS.text("project.needs", String.join(", ", spec.subcommands().keySet())));
    }
}
