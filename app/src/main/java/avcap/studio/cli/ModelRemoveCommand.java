package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap model remove}: takes a model off the shelf, for good, if nobody needs it. */
@Command(name = "remove")
final class ModelRemoveCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "model")
    private String name = "";

    @Mixin
    private final ShelfChoice choice = new ShelfChoice();

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--json")
    private boolean json;

    ModelRemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CheckpointException, RefusedException {
        Terminal terminal = Terminal.of(spec, surroundings);
        CheckpointShelf shelf = choice.shelf();
        ShelfEntry entry = shelf.info(name);
        if (ShelfChoice.isBundled(name)) {
            throw new RefusedException(WORDS.text("remove.bundled", name));
        }
        if (choice.isTheStudios(entry.folder())) {
            throw new RefusedException(WORDS.text("remove.used", name));
        }
        if (yes) {
            shelf.remove(name);
        }
        if (json) {
            terminal.result(Json.line(new Removal(name, entry.folder().toString(), entry.bytes(), yes)));
        }
        terminal.say(WORDS.text(yes ? "remove.done" : "remove.would", name, ModelLines.megabytes(entry.bytes())));
        return yes ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }

    /** A line of JSON. */
    private record Removal(String name, String folder, long bytes, boolean removed) {}
}
