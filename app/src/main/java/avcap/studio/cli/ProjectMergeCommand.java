package avcap.studio.cli;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.studio.annotation.merge.Merge;
import avcap.studio.annotation.merge.MergeCounts;
import avcap.studio.store.ProjectMerge;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap project merge}: what was done in another copy of a project, taken into this one. */
@Command(name = "merge")
final class ProjectMergeCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--into", required = true, paramLabel = "PROJECT")
    private Path into = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "COPY")
    private Path from = Path.of("");

    @Option(names = "--take", paramLabel = "WHOSE")
    private @Nullable Choice take;

    @Option(names = "--any-project")
    private boolean anyProject;

    @Option(names = "--dry-run")
    private boolean dryRun;

    ProjectMergeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException {
        Terminal terminal = Terminal.of(spec, surroundings);
        try (Project project = ProjectChoice.open(into, terminal)) {
            Merge merge = compare(project, terminal);
            List<Conflict> conflicts = merge.conflicts();
            tell(conflicts, terminal);
            terminal.say(sentence(merge.counts()));
            if (dryRun) {
                terminal.say(WORDS.text("merge.dry"));
                return ExitCode.DONE.code();
            }
            if (!conflicts.isEmpty() && take == null) {
                terminal.say(WORDS.text("merge.undecided", conflicts.size(), String.valueOf(conflicts.size())));
                return ExitCode.REFUSED.code();
            }
            boolean isDone = merge.carryOut(choices(conflicts), Annotator.ofThisMachine())
                    .isPresent();
            terminal.say(WORDS.text(isDone ? "merge.done" : "merge.nothing"));
            return ExitCode.DONE.code();
        }
    }

    private Merge compare(Project project, Terminal terminal) throws StoreException {
        try {
            return ProjectMerge.compare(project, from, anyProject, terminal.progress(WORDS.text("project.comparing")));
        } catch (ProjectMerge.NoCopyException e) {
            throw new StoreException(e.getMessage() + " (--any-project)", e);
        }
    }

    private static void tell(List<Conflict> conflicts, Terminal terminal) {
        if (!conflicts.isEmpty()) {
            terminal.result("clip\tabout\tbase\tours\ttheirs");
        }
        for (Conflict each : conflicts) {
            terminal.result(String.join("\t", each.clip(), about(each), each.base(), each.ours(), each.theirs()));
        }
    }

    /** For scripts, as the whole line is. */
    private static String about(Conflict conflict) {
        return switch (conflict.kind()) {
            case CAPTION ->
                conflict.slot().isFirst()
                        ? "caption"
                        : "caption " + conflict.slot().number();
            case STATUS -> "status";
            case TAG -> "tag" + ' ' + conflict.tag().orElse("");
        };
    }

    static String sentence(MergeCounts counts) {
        return WORDS.text(
                "merge.counts",
                counts.clips(),
                counts.captions(),
                counts.statuses(),
                counts.tags(),
                counts.notes(),
                counts.segments(),
                counts.comments(),
                counts.resolutions(),
                counts.verdicts(),
                counts.changedHere(),
                counts.changedThere(),
                counts.changedAlike(),
                counts.disputed());
    }

    private Map<Conflict, Choice> choices(List<Conflict> conflicts) {
        Map<Conflict, Choice> choices = new HashMap<>();
        if (take != null) {
            for (Conflict each : conflicts) {
                choices.put(each, each.choices().contains(take) ? take : Choice.OURS);
            }
        }
        return choices;
    }
}
