package avcap.studio.cli;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.ProjectFolder;
import avcap.studio.store.SqliteProject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The project a command works on, named in either way. */
final class ProjectChoice {

    @Parameters(paramLabel = "PROJECT", descriptionKey = "shared.project")
    private @Nullable Path named;

    @Option(names = "--project", required = true, paramLabel = "PROJECT", descriptionKey = "shared.project.option")
    private @Nullable Path option;

    Path folder() {
        return named != null ? named : option != null ? option : Path.of("");
    }

    /** Opens a project for a command, which says what was brought back of what was typed in it last. */
    static Project open(Path folder, Terminal terminal) throws StoreException {
        SqliteProject project = ProjectFolder.open(folder);
        project.broughtBack().news().ifPresent(terminal::say);
        project.broughtBack().problem().ifPresent(terminal::say);
        return project;
    }
}
