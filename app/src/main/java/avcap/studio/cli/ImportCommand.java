package avcap.studio.cli;

import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.CaptionImport;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.ImportReport;
import avcap.studio.formats.Rejection;
import avcap.studio.store.ClipScan;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap import}: captions from files that others wrote into a project. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--project", required = true, paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT")
    private String format = "";

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--media", paramLabel = "DIR")
    private @Nullable Path media;

    @Option(names = "--dry-run")
    private boolean dryRun;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException, FormatException {
        Terminal terminal = Terminal.of(spec, surroundings);
        CaptionFormat chosen = FormatNames.called(format, spec);
        Progress progress = terminal.progress(file.toString());
        try (Project opened = ProjectChoice.open(project, terminal)) {
            CaptionImport captions =
                    new CaptionImport(chosen, file, Optional.ofNullable(media), clip -> newClip(clip, progress));
            ImportReport report = dryRun
                    ? captions.dryRun(opened, progress)
                    : captions.run(opened, Annotator.ofThisMachine(), progress);
            tell(report, terminal);
            return (report.rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
        }
    }

    private static Optional<NewClip> newClip(Path file, Progress progress) {
        return new ClipScan(new MediaReader()::probe)
                .read(List.of(file), progress.part(0, 0)).clips().stream().findFirst();
    }

    private void tell(ImportReport report, Terminal terminal) {
        if (!report.rejections().isEmpty()) {
            terminal.result("file\tline\treason");
        }
        for (Rejection each : report.rejections()) {
            terminal.result(each.place().file() + "\t" + each.place().line() + "\t" + each.reason());
        }
        int untold = report.rejected() - report.rejections().size();
        if (untold > 0) {
            terminal.say(WORDS.text("import.untold", untold));
        }
        terminal.say(WORDS.text(
                dryRun ? "import.would" : "import.done",
                report.imported(),
                report.captions(),
                report.segments(),
                report.labels(),
                report.tags(),
                report.unchanged(),
                report.added(),
                report.rejected()));
        if (!report.columns().isEmpty()) {
            terminal.say(WORDS.text("import.columns", String.join(", ", report.columns())));
        }
    }
}
