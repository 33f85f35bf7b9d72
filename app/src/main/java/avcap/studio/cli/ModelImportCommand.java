package avcap.studio.cli;

import avcap.inference.caption.ModelImport;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ImportRules;
import avcap.inference.checkpoint.OtherSizes;
import avcap.studio.annotation.Annotator;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap model import}: foreign weights onto the shelf, if every key of theirs is explained. */
@Command(name = "import")
final class ModelImportCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private static final String VOCABULARY = "vocab.txt";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    private List<Path> files = List.of();

    @Option(names = "--vocab", paramLabel = "vocab.txt")
    private @Nullable Path vocabulary;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Mixin
    private final SizeOptions sizes = new SizeOptions();

    @Option(names = "--rules", defaultValue = "reference")
    private ImportRules rules = ImportRules.REFERENCE;

    @Option(names = "--start", paramLabel = "FILE")
    private @Nullable Path start;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Mixin
    private final ShelfChoice shelf = new ShelfChoice();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json")
    private boolean json;

    ModelImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CheckpointException, RefusedException {
        Terminal terminal = Terminal.of(spec, surroundings);
        try {
            return bring(terminal);
        } catch (CheckpointException | RefusedException e) {
            if (json) {
                terminal.result(Json.line(new Refusal(true, Faults.sentenceOf(e))));
            }
            throw e;
        }
    }

    private int bring(Terminal terminal) throws CheckpointException, RefusedException {
        String chosen = chosenName();
        CheckpointShelf target = shelf.shelf();
        Path folder = out != null ? out : dryRun ? target.folder().resolve(chosen) : target.free(chosen);
        ModelImport planned =
                ModelImport.plan(request(terminal), terminal.progress(WORDS.text("weights.reading", files.get(0))));
        ImportReport report = planned.report();
        boolean writes = !report.isRefused() && !dryRun;
        if (!report.isRefused()) {
            sizes.checkAgree(planned.config());
        }
        if (writes) {
            planned.writeTo(folder, chosen, terminal.progress(WORDS.text("weights.importing", chosen)));
        }
        if (json) {
            terminal.result(Json.line(ImportLines.told(report, planned.config(), chosen, writes ? folder : null)));
        } else {
            ImportLines.text(report, all).forEach(terminal::result);
        }
        terminal.say(report.summary());
        report.hint().map(OtherSizes::sentence).ifPresent(terminal::say);
        if (writes) {
            terminal.say(WORDS.text("weights.done", chosen, folder));
        }
        return report.isRefused() ? ExitCode.REFUSED.code() : ExitCode.DONE.code();
    }

    /** A file's name may hold what a model's may not, as cav-mae-scale++.pth does. */
    private String chosenName() {
        if (name != null) {
            return name;
        }
        Path named = out == null ? files.get(0) : out.toAbsolutePath().normalize();
        return named.getFileName()
                .toString()
                .replaceFirst("\\.(pth|pt|bin|safetensors)$", "")
                .replaceAll("[^\\p{L}\\p{N}._@-]+", "-")
                .replaceAll("^[._@-]+|-+$", "");
    }

    private ImportRequest request(Terminal terminal) throws CheckpointException {
        return new ImportRequest(files, words(terminal), sizes.hints(), rules, Optional.ofNullable(start), seed)
                .withImporter(Annotator.ofThisMachine().name());
    }

    private Optional<Path> words(Terminal terminal) {
        if (vocabulary != null) {
            return vocabulary.toString().equals("none") ? Optional.empty() : Optional.of(vocabulary);
        }
        Path beside = files.get(0).toAbsolutePath().resolveSibling(VOCABULARY);
        if (Files.isRegularFile(beside)) {
            terminal.say(WORDS.text("weights.vocabulary", beside));
            return Optional.of(beside);
        }
        return Optional.empty();
    }

    /** A line of JSON in place of a report. */
    private record Refusal(boolean refused, String error) {}
}
