package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where a .pth file keeps its dictionary and its numbers: as entries of a zip, or one after another. */
abstract class PthStorages {

    private static final int ZIP_SIGNATURE = 0x04034B50;

    /** Far more than the dictionary of any checkpoint. */
    private static final long LONGEST_PICKLE = 1L << 27;

    /** The unpickled dictionary. */
    abstract Object root();

    /** {@code count} elements of a storage from the given one on, little-endian. */
    abstract ByteBuffer read(PickledStorage storage, long from, int count) throws IOException;

    static PthStorages open(Path file) throws IOException, CheckpointException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < Long.BYTES) {
                throw new CheckpointException("it is too short to be a PyTorch checkpoint");
            }
            if (readAt(channel, 0, Integer.BYTES).getInt(0) != ZIP_SIGNATURE) {
                return new InSequence(file, channel);
            }
        }
        return new Zipped(file);
    }

    private static ByteBuffer readAt(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        long next = position;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, next);
            if (read < 0) {
                throw new EOFException("the file ends too early");
            }
            next += read;
        }
        return bytes.flip();
    }

    /** The zip format: {@code name/data.pkl} and {@code name/data/key}. */
    private static final class Zipped extends PthStorages {

        private final Path file;
        private final String prefix;
        private final Object root;

        Zipped(Path file) throws IOException, CheckpointException {
            this.file = file;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry pickle = zip.stream()
                        .filter(entry -> entry.getName().endsWith("/data.pkl"))
                        .findFirst()
                        .orElseThrow(() -> new CheckpointException("it is a zip but no PyTorch checkpoint"));
                if (pickle.getSize() > LONGEST_PICKLE) {
                    throw new CheckpointException("its dictionary is too large");
                }
                prefix = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
                ZipEntry order = zip.getEntry(prefix + "byteorder");
                if (order != null
                        && new String(bytes(zip, order), StandardCharsets.US_ASCII)
                                .strip()
                                .equals("big")) {
                    throw new CheckpointException("its numbers are big-endian");
                }
                root = new Unpickler(ByteBuffer.wrap(bytes(zip, pickle)), new LinkedHashMap<>()).read();
            }
        }

        private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }

        @Override
        Object root() {
            return root;
        }

        @Override
        ByteBuffer read(PickledStorage storage, long from, int count) throws IOException {
            int width = storage.type().bytes();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry entry = zip.getEntry(prefix + "data/" + storage.key());
                if (entry == null) {
                    throw new EOFException("the numbers " + storage.key() + " are missing");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    in.skipNBytes(from * width);
                    byte[] bytes = in.readNBytes(count * width);
                    if (bytes.length < count * width) {
                        throw new EOFException("the numbers " + storage.key() + " end too early");
                    }
                    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
    }

    /** The older format: five pickles, then every storage as a count and its numbers. */
    private static final class InSequence extends PthStorages {

        private final Path file;
        private final Object root;
        private final Map<String, Long> starts = new HashMap<>();

        InSequence(Path file, FileChannel channel) throws IOException, CheckpointException {
            this.file = file;
            ByteBuffer in = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), LONGEST_PICKLE));
            Map<String, PickledStorage> storages = new LinkedHashMap<>();
            if ((in.get(0) & 0xFF) != 0x80) {
                throw new CheckpointException("it is no PyTorch checkpoint");
            }
            for (int header = 0; header < 3; header++) { // magic number, protocol, what the writer's machine was
                new Unpickler(in, storages).read();
            }
            root = new Unpickler(in, storages).read();
            if (!(new Unpickler(in, storages).read() instanceof List<?> keys)) {
                throw new CheckpointException("it does not list its numbers");
            }
            place(keys, storages, channel, in.position());
        }

        private void place(List<?> keys, Map<String, PickledStorage> storages, FileChannel channel, long after)
                throws IOException, CheckpointException {
            long position = after;
            for (Object key : keys) {
                PickledStorage storage = storages.get(key);
                long count = readAt(channel, position, Long.BYTES).getLong(0);
                if (storage == null || count != storage.elements()) {
                    throw new CheckpointException("the numbers " + key + " do not match their description");
                }
                starts.put(storage.key(), position + Long.BYTES);
                position += Long.BYTES + count * storage.type().bytes();
            }
            if (position > channel.size()) {
                throw new CheckpointException("it ends too early; it was probably not copied in full");
            }
        }

        @Override
        Object root() {
            return root;
        }

        @Override
        ByteBuffer read(PickledStorage storage, long from, int count) throws IOException {
            Long start = starts.get(storage.key());
            if (start == null) {
                throw new EOFException("the numbers " + storage.key() + " are missing");
            }
            int width = storage.type().bytes();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return readAt(channel, start + from * width, count * width);
            }
        }
    }
}
