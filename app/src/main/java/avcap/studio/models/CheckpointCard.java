package avcap.studio.models;

import avcap.inference.checkpoint.ShelfEntry;
import java.util.List;
import java.util.Optional;

/**
 * One card of the shelf in words: a checkpoint, or an import that was stopped.
 *
 * @param id the same for the same thing after the shelf was read again
 * @param name as on the shelf, or of the file
 * @param digest the first digits of the weights' digest, empty if unknown
 * @param origin where it comes from, in a line
 * @param facts a few numbers
 * @param depth 0, or how many parents on the shelf stand above it
 * @param isLast whether no sister follows
 * @param entry the checkpoint, absent if this is a stopped import
 * @param stopped the stopped import, absent if this is a checkpoint
 */
record CheckpointCard(
        String id,
        String name,
        String digest,
        Standing standing,
        String origin,
        List<String> facts,
        int depth,
        boolean isLast,
        Optional<ShelfEntry> entry,
        Optional<StoppedImport> stopped) {

    CheckpointCard {
        facts = List.copyOf(facts);
    }
}
