package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.studio.formats.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap model info}: all that is known of one model. */
@Command(name = "info")
final class ModelInfoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|DIR", descriptionKey = "model")
    private String name = "";

    @Mixin
    private final ShelfChoice shelf = new ShelfChoice();

    @Option(names = "--json")
    private boolean json;

    ModelInfoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CheckpointException {
        Terminal terminal = Terminal.of(spec, surroundings);
        Path folder = Path.of(name).toAbsolutePath().normalize();
        ShelfEntry entry = Path.of(name).getNameCount() > 1 && Files.isDirectory(folder)
                ? new CheckpointShelf(folder.resolveSibling(""))
                        .info(folder.getFileName().toString())
                : shelf.holding(name, terminal).info(name);
        if (json) {
            terminal.result(Json.line(ModelLines.told(entry)));
        } else {
            ModelLines.text(entry).forEach(terminal::result);
        }
        return ExitCode.DONE.code();
    }
}
