package avcap.inference.checkpoint;

import avcap.inference.checkpoint.SafetensorsHeader.Entry;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A safetensors file, read without copying: 8 bytes of length, a JSON table, then raw little-endian numbers.
 *
 * <p>The file is mapped in stretches, so it may be larger than 2 GB as long as no single tensor is. The maps live until the
 * last buffer handed out is forgotten. Safe to read from several threads.
 *
 * @see <a href="https://github.com/huggingface/safetensors">the format</a>
 */
public final class SafetensorsFile implements TensorFile {

    private static final Sentences SENTENCES = Sentences.of(SafetensorsFile.class);

    /** The format allows 100 MB, which would take ten times as much to read; a full-size checkpoint has 70 KB. */
    private static final long LONGEST_TABLE = 1 << 24;

    /** Bytes looked at together, whole numbers. */
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final SafetensorsHeader header;
    private final long dataStart;
    private final Map<String, ByteBuffer> slices;

    private SafetensorsFile(Path file, SafetensorsHeader header, long dataStart, Map<String, ByteBuffer> slices) {
        this.file = file;
        this.header = header;
        this.dataStart = dataStart;
        this.slices = slices;
    }

    /**
     * Opens and checks a file.
     *
     * @throws CheckpointException if the file cannot be read, is damaged or is no safetensors file
     */
    public static SafetensorsFile open(Path file) throws CheckpointException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long tableBytes = tableBytes(channel, size);
            byte[] table = new byte[(int) tableBytes];
            readFully(channel, ByteBuffer.wrap(table), Long.BYTES);
            SafetensorsHeader header = SafetensorsHeader.parse(table, size - Long.BYTES - tableBytes);
            long dataStart = Long.BYTES + tableBytes;
            return new SafetensorsFile(file, header, dataStart, map(channel, header, dataStart));
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("weights.unreadable", file, e.getMessage()), e);
        } catch (CheckpointException e) {
            throw new CheckpointException(SENTENCES.text("weights.unusable", file, e.getMessage()), e);
        }
    }

    private static long tableBytes(FileChannel channel, long size) throws IOException, CheckpointException {
        if (size < Long.BYTES) {
            throw new CheckpointException(SENTENCES.text("safe.short"));
        }
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, length, 0);
        long bytes = length.getLong(0);
        if (bytes < 2 || bytes > LONGEST_TABLE || bytes > size - Long.BYTES) {
            throw new CheckpointException(SENTENCES.text("safe.damaged", Long.toUnsignedString(bytes)));
        }
        return bytes;
    }

    private static void readFully(FileChannel channel, ByteBuffer into, long from) throws IOException {
        long position = from;
        while (into.hasRemaining()) {
            int count = channel.read(into, position);
            if (count < 0) {
                throw new IOException(SENTENCES.text("file.cut"));
            }
            position += count;
        }
    }

    /** Maps stretches of as many whole tensors as one buffer can span. */
    private static Map<String, ByteBuffer> map(FileChannel channel, SafetensorsHeader header, long dataStart)
            throws IOException, CheckpointException {
        List<Entry> byPlace = new ArrayList<>(header.entries().values());
        byPlace.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        Map<String, ByteBuffer> slices = new HashMap<>();
        int first = 0;
        while (first < byPlace.size()) {
            long begin = byPlace.get(first).begin();
            int last = first;
            while (last < byPlace.size() && byPlace.get(last).end() - begin <= Integer.MAX_VALUE) {
                last++;
            }
            if (last == first) {
                throw new CheckpointException(
                        SENTENCES.text("safe.large", byPlace.get(first).name()));
            }
            long length = byPlace.get(last - 1).end() - begin;
            ByteBuffer stretch = channel.map(FileChannel.MapMode.READ_ONLY, dataStart + begin, length);
            for (Entry entry : byPlace.subList(first, last)) {
                slices.put(entry.name(), stretch.slice((int) (entry.begin() - begin), (int)
                        (entry.end() - entry.begin())));
            }
            first = last;
        }
        return slices;
    }

    @Override
    public Path file() {
        return file;
    }

    /** Names in the order of the file's table. */
    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(header.entries().keySet());
    }

    /** Free notes the writer left. */
    public Map<String, String> metadata() {
        return Map.copyOf(header.metadata());
    }

    public boolean contains(String name) {
        return slices.containsKey(name);
    }

    @Override
    public long[] shape(String name) {
        return entry(name).shape().clone();
    }

    @Override
    public TensorType dtype(String name) {
        return entry(name).type();
    }

    /** How many numbers a tensor holds. */
    public int elements(String name) {
        return (int) TensorShape.elements(entry(name).shape());
    }

    /**
     * The tensor's own bytes: mapped, direct, read-only, little-endian, from position 0 to its limit.
     *
     * @throws IllegalArgumentException if there is no such tensor
     */
    public ByteBuffer slice(String name) {
        ByteBuffer slice = slices.get(name);
        if (slice == null) {
            throw absent(name);
        }
        return slice.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A tensor of floating-point numbers: mapped if they are 32-bit floats, else a copy as such. */
    @Override
    public FloatBuffer numbers(String name) {
        return dtype(name) == TensorType.F32
                ? slice(name).asFloatBuffer()
                : FloatBuffer.wrap(floats(name)).asReadOnlyBuffer();
    }

    @Override
    public Optional<ByteBuffer> mapped(String name) {
        return dtype(name) == TensorType.F32 ? Optional.of(slice(name)) : Optional.empty();
    }

    /** Reads past the map, whose pages would otherwise stay in memory although nobody computes with them. */
    @Override
    public boolean isFinite(String name) {
        if (dtype(name) != TensorType.F32) {
            return FiniteNumbers.are(numbers(name));
        }
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long at = entry(name).begin(); at < entry(name).end(); at += CHUNK) {
                chunk.clear().limit((int) Math.min(CHUNK, entry(name).end() - at));
                readFully(channel, chunk, dataStart + at);
                if (!FiniteNumbers.are(chunk.flip().asFloatBuffer())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(SENTENCES.text("weights.gone", file), e);
        }
    }

    /** A copy of the tensor's bytes. */
    public byte[] bytes(String name) {
        ByteBuffer slice = slice(name);
        byte[] bytes = new byte[slice.remaining()];
        slice.get(bytes);
        return bytes;
    }

    /**
     * A tensor of floating-point numbers as floats, row-major; half formats widened, doubles rounded.
     *
     * @throws IllegalArgumentException if there is no such tensor or it holds integers
     */
    public float[] floats(String name) {
        return TensorNumbers.floats(slice(name), floating(name), elements(name));
    }

    /**
     * A tensor of floating-point numbers as doubles, row-major.
     *
     * @throws IllegalArgumentException if there is no such tensor or it holds integers
     */
    public double[] doubles(String name) {
        return TensorNumbers.doubles(slice(name), floating(name), elements(name));
    }

    /**
     * A tensor of integers or truth values (1 and 0) as longs, row-major; unsigned 64-bit numbers keep their bits.
     *
     * @throws IllegalArgumentException if there is no such tensor or it holds floating-point numbers
     */
    public long[] longs(String name) {
        TensorType type = dtype(name);
        if (type.isFloating()) {
            throw new IllegalArgumentException(SENTENCES.text("safe.integers", name, type));
        }
        return TensorNumbers.longs(slice(name), type, elements(name));
    }

    private TensorType floating(String name) {
        TensorType type = dtype(name);
        if (!type.isFloating()) {
            throw new IllegalArgumentException(SENTENCES.text("safe.floats", name, type));
        }
        return type;
    }

    private Entry entry(String name) {
        Entry entry = header.entries().get(name);
        if (entry == null) {
            throw absent(name);
        }
        return entry;
    }

    private IllegalArgumentException absent(String name) {
        return new IllegalArgumentException(SENTENCES.text("safe.absent", name, file));
    }
}
