package avcap.studio.cli;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.MissingClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.MediaSearch;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap project relocate}: clips whose files were moved are found again by their bytes. */
@Command(name = "relocate")
final class ProjectRelocateCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--project", required = true, paramLabel = "PROJECT")
    private Path folder = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "DIR")
    private Path from = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    ProjectRelocateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Progress progress = terminal.progress(from.toString());
        try (Project project = ProjectChoice.open(folder, terminal)) {
            List<MissingClip> missing = project.missing(progress.part(0, .2));
            if (missing.isEmpty()) {
                terminal.say(UiResources.safekeepingWords().text("media.complete"));
                return ExitCode.DONE.code();
            }
            MediaSearch.Found found = MediaSearch.find(project, missing, from, progress.part(.2, 1));
            if (!dryRun && !found.files().isEmpty()) {
                project.carryOut(
                        UiResources.safekeepingWords()
                                .text("media.step", found.files().size()),
                        found.edits(),
                        Annotator.ofThisMachine());
            }
            tell(missing, found, terminal);
            return (found.files().size() == missing.size() ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
        }
    }

    private void tell(List<MissingClip> missing, MediaSearch.Found found, Terminal terminal) {
        for (MissingClip clip : missing) {
            Path now = found.files().get(clip.entry());
            terminal.result(clip.name() + "\t" + clip.file() + "\t" + (now == null ? "" : now));
        }
        terminal.say(WORDS.text(
                dryRun ? "relocate.would" : "relocate.done", found.files().size(), missing.size()));
    }
}
