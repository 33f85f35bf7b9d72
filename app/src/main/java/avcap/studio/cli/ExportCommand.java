package avcap.studio.cli;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Export;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.Selection;
import avcap.studio.store.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap export}: a project's captions as files that others read. */
@Command(
        name = "export",
        description = "Writes a project's accepted captions, in one format or in all, with a manifest.",
        footer = {
            "",
            "Formats: audiocaps (CSV), coco (captions JSON), studio (JSON lines with everything).",
            "Each file is read back and compared before it takes its name."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String ALL = "all";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private Path project = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = ALL,
            description = "The format's name (default: ${DEFAULT-VALUE}).")
    private String format = ALL;

    @Option(
            names = "--machine-too",
            description = "Also what the machine said of clips that nobody has judged; else only accepted captions.")
    private boolean machineToo;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException, FormatException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Selection selection = machineToo ? Selection.ACCEPTED_AND_MACHINE : Selection.ACCEPTED;
        List<CaptionFormat> formats = formats();
        try (Project opened = ProjectFolder.open(project)) {
            Export.Written written =
                    new Export(formats, selection).run(opened, out, terminal.progress(project.toString()));
            written.files().forEach(file -> terminal.result(file.toString()));
            terminal.say(written.captions() + (written.captions() == 1 ? " caption" : " captions") + " exported.");
        }
        return ExitCode.DONE.code();
    }

    private List<CaptionFormat> formats() {
        List<CaptionFormat> chosen = CaptionFormat.all().stream()
                .filter(each -> format.equals(ALL) || each.id().equals(format))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--format " + format + " is not known; it is one of "
                            + CaptionFormat.all().stream()
                                    .map(CaptionFormat::id)
                                    .collect(Collectors.joining(", "))
                            + ", or " + ALL);
        }
        return chosen;
    }
}
