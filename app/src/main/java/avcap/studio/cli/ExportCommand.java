package avcap.studio.cli;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Export;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.Selection;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap export}: a project's captions as files that others read. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private static final String ALL = "all";
    private static final String USUAL = "usual";
    private static final int LEFT_OUT_TOLD = 20;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private ProjectChoice project = new ProjectChoice();

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = USUAL)
    private List<String> names = List.of(USUAL);

    @Option(names = "--machine-too")
    private boolean machineToo;

    @Option(names = "--without-media")
    private boolean withoutMedia;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException, FormatException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Selection selection = machineToo ? Selection.ACCEPTED_AND_MACHINE : Selection.ACCEPTED;
        Export chosen = new Export(formats(), selection);
        Export export = withoutMedia ? chosen.withoutMedia() : chosen;
        try (Project opened = ProjectChoice.open(project.folder(), terminal)) {
            Export.Written written = export.run(opened, out, terminal.progress(opened.name()));
            written.files().forEach(file -> terminal.result(file.toString()));
            written.leftOut().stream()
                    .limit(LEFT_OUT_TOLD)
                    .forEach(each -> terminal.say(WORDS.text("export.leftOut", each)));
            terminal.say(WORDS.text("export.done", written.captions(), String.valueOf(written.captions())));
            return (written.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
        }
    }

    private List<CaptionFormat> formats() {
        Set<CaptionFormat> chosen = new LinkedHashSet<>();
        for (String name : names) {
            switch (name) {
                case ALL -> chosen.addAll(CaptionFormat.all());
                case USUAL -> chosen.addAll(CaptionFormat.usual());
                default -> chosen.add(FormatNames.called(name, spec, ALL));
            }
        }
        return List.copyOf(chosen);
    }
}
