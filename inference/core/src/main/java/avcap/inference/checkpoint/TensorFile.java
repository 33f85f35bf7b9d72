package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** A file of named tensors, whatever its format. */
interface TensorFile {

    Sentences SENTENCES = Sentences.of(TensorFile.class);

    int ZIP_SIGNATURE = 0x04034B50;

    /** The zip signature, and what an archive without entries begins with. */
    int EMPTY_ZIP_SIGNATURE = 0x06054B50;

    int PICKLE_PROTOCOL = 0x80;

    /** Bytes that tell the formats apart: safetensors begins with a length of eight bytes and a brace. */
    int TELLING_BYTES = 9;

    Path file();

    /** In the order of the file. */
    Set<String> names();

    long[] shape(String name);

    TensorType dtype(String name);

    /** A tensor of floating-point numbers, row-major; not copied where that is possible. */
    FloatBuffer numbers(String name);

    /** Whether every number of a tensor of floating-point numbers is finite. */
    default boolean isFinite(String name) {
        return FiniteNumbers.are(numbers(name));
    }

    /** A tensor of 32-bit floats as direct bytes of the file; empty if it has another form or cannot be mapped. */
    default Optional<ByteBuffer> mapped(String name) {
        return Optional.empty();
    }

    /**
     * Opens a file by what it begins with, not by what it is called.
     *
     * @throws CheckpointException if it is neither PyTorch's nor safetensors, or is damaged
     */
    static TensorFile open(Path file) throws CheckpointException {
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException(SENTENCES.text("weights.none", file));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < TELLING_BYTES) {
                throw new CheckpointException(SENTENCES.text("weights.empty", file));
            }
            byte[] first = ZipDirectory.readAt(channel, 0, TELLING_BYTES).array();
            if (isZip(channel) || ((first[0] & 0xFF) == PICKLE_PROTOCOL && first[8] != '{')) {
                return PthFile.open(file);
            }
            if (first[8] != '{') {
                throw new CheckpointException(SENTENCES.text("weights.neither", file));
            }
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("weights.unreadable", file, e.getMessage()), e);
        }
        return SafetensorsFile.open(file);
    }

    static boolean isZip(FileChannel channel) throws IOException {
        int first = ZipDirectory.readAt(channel, 0, Integer.BYTES).getInt(0);
        return first == ZIP_SIGNATURE || first == EMPTY_ZIP_SIGNATURE;
    }
}
