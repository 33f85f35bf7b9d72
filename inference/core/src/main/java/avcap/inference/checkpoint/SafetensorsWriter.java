package avcap.inference.checkpoint;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes tensors into a safetensors file: name them first, in order, then write once.
 *
 * <p>Each tensor is asked for only when its turn comes, so a model larger than the memory can be copied. The file appears
 * under its name when it is complete and not before.
 */
public final class SafetensorsWriter {

    /** Numbers turned into bytes at a time. */
    private static final int CHUNK = 1 << 14;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>(Map.of("format", "pt"));

    /** Puts {@code from} (included) to {@code to} (excluded) of a tensor's numbers into a buffer. */
    @FunctionalInterface
    private interface Numbers {
        void put(ByteBuffer into, int from, int to);
    }

    /** Asks for a tensor's numbers when its turn comes. */
    @FunctionalInterface
    public interface Source {
        float[] values() throws IOException;
    }

    @FunctionalInterface
    private interface Opener {
        Numbers open() throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // copied when it was made, never compared
    private record Tensor(TensorType type, long[] shape, Opener opener) {
        long bytes() {
            return TensorShape.elements(shape) * type.bytes();
        }
    }

    /** Leaves a note in the file. */
    public SafetensorsWriter note(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    /** A tensor of 32-bit floats that is asked for when it is written. */
    public SafetensorsWriter floats(String name, long[] shape, Source source) {
        return add(name, TensorType.F32, shape, () -> {
            float[] values = source.values();
            checkCount(name, shape, values.length);
            return (into, from, to) -> {
                for (int i = from; i < to; i++) {
                    into.putFloat(values[i]);
                }
            };
        });
    }

    public SafetensorsWriter floats(String name, long[] shape, float... values) {
        checkCount(name, shape, values.length);
        return floats(name, shape, () -> values);
    }

    public SafetensorsWriter doubles(String name, long[] shape, double... values) {
        checkCount(name, shape, values.length);
        return add(name, TensorType.F64, shape, () -> (into, from, to) -> {
            for (int i = from; i < to; i++) {
                into.putDouble(values[i]);
            }
        });
    }

    public SafetensorsWriter longs(String name, long[] shape, long... values) {
        checkCount(name, shape, values.length);
        return add(name, TensorType.I64, shape, () -> (into, from, to) -> {
            for (int i = from; i < to; i++) {
                into.putLong(values[i]);
            }
        });
    }

    public SafetensorsWriter bytes(String name, long[] shape, byte... values) {
        checkCount(name, shape, values.length);
        return add(name, TensorType.U8, shape, () -> (into, from, to) -> into.put(values, from, to - from));
    }

    private SafetensorsWriter add(String name, TensorType type, long[] shape, Opener opener) {
        if (name.equals(SafetensorsHeader.METADATA) || tensors.containsKey(name)) {
            throw new IllegalArgumentException("The name " + name + " is taken");
        }
        tensors.put(name, new Tensor(type, shape.clone(), opener));
        return this;
    }

    private static void checkCount(String name, long[] shape, int count) {
        if (TensorShape.elements(shape) != count) {
            throw new IllegalArgumentException(
                    "Tensor " + name + " of shape " + Arrays.toString(shape) + " cannot hold " + count + " numbers");
        }
    }

    /**
     * Writes everything; an older file of that name is replaced in one move.
     *
     * @throws IOException if the folder is missing or full; then no file of that name has changed
     */
    public void write(Path file) throws IOException {
        // Not a temporary file of the JDK's, which nobody else may read, and so neither the file it becomes.
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary, CREATE_NEW), 1 << 16)) {
                writeTo(out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        byte[] table = table();
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(table.length)
                .array());
        out.write(table);
        for (Tensor tensor : tensors.values()) {
            Numbers numbers = tensor.opener().open();
            int count = (int) TensorShape.elements(tensor.shape());
            ByteBuffer chunk =
                    ByteBuffer.allocate(CHUNK * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < count; from += CHUNK) {
                chunk.clear();
                numbers.put(chunk, from, Math.min(count, from + CHUNK));
                out.write(chunk.array(), 0, chunk.position());
            }
        }
    }

    private byte[] table() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode notes = root.putObject(SafetensorsHeader.METADATA);
        metadata.forEach(notes::put);
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            ObjectNode node = root.putObject(entry.getKey());
            node.put("dtype", tensor.type().name());
            node.set("shape", JSON.valueToTree(tensor.shape()));
            node.set("data_offsets", JSON.valueToTree(new long[] {offset, offset + tensor.bytes()}));
            offset += tensor.bytes();
        }
        StringBuilder text = new StringBuilder(JSON.writeValueAsString(root));
        while (text.toString().getBytes(StandardCharsets.UTF_8).length % Long.BYTES != 0) {
            text.append(' '); // the format aligns the numbers to 8 bytes with spaces
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
