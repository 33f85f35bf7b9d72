package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a .pth file keeps its dictionary and its numbers: as entries of a zip, or one after another.
 *
 * <p>When one of these exists, every storage its dictionary names lies within the file with the length it should have.
 */
interface PthStorages {

    Sentences SENTENCES = Sentences.of(PthStorages.class);

    /** A full-size checkpoint's dictionary has a tenth of a megabyte, with an optimizer's state three. */
    long LONGEST_PICKLE = 1 << 24;

    /** The unpickled dictionary. */
    Object root();

    /** {@code count} elements of a storage from the given one on, little-endian; mapped where they lie unpacked. */
    ByteBuffer read(PickledStorage storage, long from, int count) throws IOException;

    static PthStorages open(Path file) throws IOException, CheckpointException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < Long.BYTES) {
                throw new CheckpointException(SENTENCES.text("torch.short"));
            }
            return TensorFile.isZip(channel) ? new ZippedStorages(file, channel) : new StoragesInARow(file, channel);
        }
    }
}
