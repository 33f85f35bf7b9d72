package avcap.studio.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The project a command works on, named in either way. */
final class ProjectChoice {

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private @Nullable Path named;

    @Option(names = "--project", required = true, paramLabel = "PROJECT", description = "The same, as an option.")
    private @Nullable Path option;

    Path folder() {
        return named != null ? named : option != null ? option : Path.of("");
    }
}
