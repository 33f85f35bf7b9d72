package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointShelf;
import avcap.samples.AvcapMini;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.session.AvcapHome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the folder where models are kept, and what lies there. */
final class ShelfChoice {

    private static final Words WORDS = UiResources.terminalWords();

    private final AvcapHome home = AvcapHome.ofThisUser();

    @Option(names = "--shelf", paramLabel = "DIR", descriptionKey = "shared.shelf")
    private @Nullable Path folder;

    CheckpointShelf shelf() {
        return new CheckpointShelf(folder == null ? home.models() : folder);
    }

    /** The shelf with the model in the box unpacked onto it; a sentence if there is no room for that. */
    CheckpointShelf stocked(Terminal terminal) {
        CheckpointShelf shelf = shelf();
        if (folder == null && AvcapMini.isBundled()) {
            try {
                AvcapMini.unpackTo(shelf.folder().resolve(AvcapMini.NAME));
            } catch (IOException e) {
                terminal.say(WORDS.text("model.unpacked.not", shelf.folder(), e.getMessage()));
            }
        }
        return shelf;
    }

    /** The shelf, stocked if the model in the box is asked for. */
    CheckpointShelf holding(String name, Terminal terminal) {
        return isBundled(name) ? stocked(terminal) : shelf();
    }

    /** Whether a model came with the program and not by an import. */
    static boolean isBundled(String name) {
        return AvcapMini.isBundled() && name.equals(AvcapMini.NAME);
    }

    /** Whether the studio opens with the model in this folder. */
    boolean isTheStudios(Path model) {
        return Optional.ofNullable(
                        PreferencesFile.open(home.settings()).current().modelFolder())
                .filter(chosen -> Path.of(chosen)
                        .toAbsolutePath()
                        .normalize()
                        .equals(model.toAbsolutePath().normalize()))
                .isPresent();
    }
}
