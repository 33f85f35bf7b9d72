package avcap.studio.cli;

import avcap.inference.checkpoint.CheckpointShelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code NAME|DIR} means: whatever is there by that path, and only then a model on the shelf by that name. */
record NamedModel(Path named) {

    /** Whether only a name can be meant: nothing lies there, and it leads through no folder. */
    boolean isName() {
        return !Files.exists(named) && named.getNameCount() == 1;
    }

    /** The folder that is meant, which need not be there; empty if it is a name of nothing on the shelf. */
    Optional<Path> folder(CheckpointShelf shelf) {
        return isName()
                ? Optional.of(named.toString()).filter(shelf::contains).map(shelf.folder()::resolve)
                : Optional.of(named);
    }
}
