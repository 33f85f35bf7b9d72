package avcap.inference.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint on the shelf as it can be told without opening its weights.
 *
 * @param name its folder's name
 * @param folder where it lies
 * @param bytes of all its files
 * @param card what is known of it; only the name if it has no card
 * @param config its sizes, absent if they cannot be read
 * @param children names of the checkpoints on the shelf that were trained from it
 * @param problem why it cannot be used, as far as can be told without its weights
 */
public record ShelfEntry(
        String name,
        Path folder,
        long bytes,
        ModelCard card,
        Optional<AvCapConfig> config,
        List<String> children,
        Optional<String> problem) {

    public ShelfEntry {
        children = List.copyOf(children);
    }
}
