package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap model list}: what lies on the shelf, a line each. */
@Command(name = "list")
final class ModelListCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ShelfChoice shelf = new ShelfChoice();

    @Option(names = "--json")
    private boolean json;

    ModelListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CheckpointException {
        Terminal terminal = Terminal.of(spec, surroundings);
        List<ShelfEntry> entries = shelf.stocked(terminal).list();
        for (ShelfEntry entry : entries) {
            terminal.result(json ? Json.line(ModelLines.told(entry)) : ModelLines.row(entry));
        }
        if (entries.isEmpty()) {
            terminal.say(WORDS.text("shelf.empty", shelf.shelf().folder()));
        }
        return ExitCode.DONE.code();
    }
}
