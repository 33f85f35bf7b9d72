package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import avcap.inference.sentences.Sentences;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The format before the zip: five pickles, then every storage as a count and its numbers. */
final class StoragesInARow implements PthStorages {

    private static final Sentences SENTENCES = Sentences.of(StoragesInARow.class);

    /** The first opcode of every pickle since protocol 2. */
    private static final int PROTOCOL = 0x80;

    private static final String LITTLE_ENDIAN = "little_endian";

    private final Path file;
    private final Object root;
    private final Map<String, Long> starts = new HashMap<>();

    StoragesInARow(Path file, FileChannel channel) throws IOException, CheckpointException {
        this.file = file;
        ByteBuffer in = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), LONGEST_PICKLE));
        Map<String, PickledStorage> storages = new LinkedHashMap<>();
        if ((in.get(0) & 0xFF) != PROTOCOL) {
            throw new CheckpointException(SENTENCES.text("torch.none"));
        }
        new Unpickler(in, storages).read(); // magic number
        new Unpickler(in, storages).read(); // protocol
        checkByteOrder(new Unpickler(in, storages).read());
        root = new Unpickler(in, storages).read();
        if (!(new Unpickler(in, storages).read() instanceof List<?> keys)) {
            throw new CheckpointException(SENTENCES.text("torch.unlisted"));
        }
        place(keys, storages, channel, in.position());
    }

    private static void checkByteOrder(Object writersMachine) throws CheckpointException {
        if (writersMachine instanceof Map<?, ?> facts
                && facts.get(LITTLE_ENDIAN) instanceof Boolean isLittle
                && !isLittle) {
            throw new CheckpointException(SENTENCES.text("torch.endian"));
        }
    }

    private void place(List<?> keys, Map<String, PickledStorage> storages, FileChannel channel, long after)
            throws IOException, CheckpointException {
        long position = after;
        for (Object key : keys) {
            PickledStorage storage = key instanceof String text ? storages.get(text) : null;
            if (storage == null || position > channel.size() - Long.BYTES) {
                throw new CheckpointException(SENTENCES.text("torch.undescribed"));
            }
            long count = ZipDirectory.readAt(channel, position, Long.BYTES).getLong(0);
            if (count != storage.elements()) {
                throw new CheckpointException(SENTENCES.text("torch.otherwise", key));
            }
            starts.put(storage.key(), position + Long.BYTES);
            position +=
                    Long.BYTES + Math.multiplyExact(count, (long) storage.type().bytes());
        }
        if (position > channel.size()) {
            throw new CheckpointException(SENTENCES.text("torch.cut"));
        }
        for (String key : storages.keySet()) {
            if (!starts.containsKey(key)) {
                throw new CheckpointException(SENTENCES.text("torch.missing", key));
            }
        }
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteBuffer read(PickledStorage storage, long from, int count) throws IOException {
        Long start = starts.get(storage.key());
        if (start == null) {
            throw new EOFException(SENTENCES.text("torch.missing", storage.key()));
        }
        int width = storage.type().bytes();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, start + from * width, (long) count * width)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
