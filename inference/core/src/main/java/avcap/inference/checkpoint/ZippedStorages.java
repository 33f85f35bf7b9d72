package avcap.inference.checkpoint;

import avcap.inference.checkpoint.PickledTensor.PickledStorage;
import avcap.inference.sentences.Sentences;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The zip format: {@code name/data.pkl} and {@code name/data/key}. */
final class ZippedStorages implements PthStorages {

    private static final Sentences SENTENCES = Sentences.of(ZippedStorages.class);

    private static final String PICKLE = "data.pkl";
    private static final int LONGEST_BYTE_ORDER = 16;

    private final Path file;
    private final String prefix;
    private final ZipDirectory directory;
    private final Object root;

    ZippedStorages(Path file, FileChannel channel) throws IOException, CheckpointException {
        this.file = file;
        directory = ZipDirectory.read(channel);
        ZipDirectory.Entry pickle = pickle();
        prefix = pickle.name().substring(0, pickle.name().length() - PICKLE.length());
        checkByteOrder(channel);
        Map<String, PickledStorage> storages = new LinkedHashMap<>();
        root = new Unpickler(bytes(channel, pickle, 0, (int) pickle.size()), storages).read();
        for (PickledStorage storage : storages.values()) {
            checkLength(channel, storage);
        }
    }

    private ZipDirectory.Entry pickle() throws CheckpointException {
        List<ZipDirectory.Entry> pickles = directory.entries().values().stream()
                .filter(entry -> entry.name().endsWith("/" + PICKLE))
                .toList();
        if (pickles.isEmpty()) {
            throw new CheckpointException(SENTENCES.text("torch.zip"));
        }
        if (pickles.size() > 1) {
            throw new CheckpointException(SENTENCES.text(
                    "torch.two", pickles.get(0).name(), pickles.get(1).name()));
        }
        if (pickles.get(0).size() > LONGEST_PICKLE) {
            throw new CheckpointException(SENTENCES.text("torch.large"));
        }
        return pickles.get(0);
    }

    private void checkByteOrder(FileChannel channel) throws IOException, CheckpointException {
        ZipDirectory.Entry order = directory.entries().get(prefix + "byteorder");
        if (order == null) {
            return; // files from before there was a choice
        }
        if (order.size() > LONGEST_BYTE_ORDER) {
            throw new CheckpointException(SENTENCES.text("torch.entry", order.name()));
        }
        ByteBuffer text = bytes(channel, order, 0, (int) order.size());
        if (!StandardCharsets.US_ASCII.decode(text).toString().strip().equals("little")) {
            throw new CheckpointException(SENTENCES.text("torch.endian"));
        }
    }

    private void checkLength(FileChannel channel, PickledStorage storage) throws IOException, CheckpointException {
        ZipDirectory.Entry entry = directory.entries().get(prefix + "data/" + storage.key());
        if (entry == null) {
            throw new CheckpointException(SENTENCES.text("torch.missing", storage.key()));
        }
        long bytes =
                Math.multiplyExact(storage.elements(), (long) storage.type().bytes());
        if (entry.size() != bytes) {
            throw new CheckpointException(SENTENCES.text("torch.length", storage.key(), entry.size(), bytes));
        }
        ZipDirectory.dataStart(channel, entry);
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteBuffer read(PickledStorage storage, long from, int count) throws IOException {
        ZipDirectory.Entry entry = directory.entries().get(prefix + "data/" + storage.key());
        if (entry == null) {
            throw new EOFException(SENTENCES.text("torch.missing", storage.key()));
        }
        int width = storage.type().bytes();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return bytes(channel, entry, from * width, count * width);
        } catch (CheckpointException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ByteBuffer bytes(FileChannel channel, ZipDirectory.Entry entry, long from, int count)
            throws IOException, CheckpointException {
        long start = ZipDirectory.dataStart(channel, entry);
        if (entry.isStored()) {
            return channel.map(FileChannel.MapMode.READ_ONLY, start + from, count)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        Inflater inflater = new Inflater(true);
        try {
            // Not closed, for that would close the channel, which is the caller's.
            InputStream packed = Channels.newInputStream(channel.position(start));
            InputStream in = new InflaterInputStream(packed, inflater, 1 << 16);
            in.skipNBytes(from);
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException(SENTENCES.text("torch.ends", entry.name()));
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } finally {
            inflater.end();
        }
    }
}
