package avcap.inference.checkpoint;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A PyTorch checkpoint written by hand, as {@code torch.save} writes a state dictionary, of any size. */
final class MadePth {

    private final Map<String, long[]> shapes = new LinkedHashMap<>();
    private final Map<String, Supplier<float[]>> values = new LinkedHashMap<>();
    private final Map<String, String> sharedWith = new LinkedHashMap<>();
    private String wrapper = "";

    /** Values are asked for when they are written, twice. */
    MadePth tensor(String name, long[] shape, Supplier<float[]> numbers) {
        shapes.put(name, shape.clone());
        values.put(name, numbers);
        return this;
    }

    /** A tensor that is the same storage as one before. */
    MadePth shared(String name, String before) {
        shapes.put(name, shapes.getOrDefault(before, new long[0]));
        sharedWith.put(name, before);
        return this;
    }

    /** Puts the state dictionary into another one. */
    MadePth in(String key) {
        wrapper = key;
        return this;
    }

    void write(Path file) throws IOException {
        List<String> stored = new ArrayList<>(values.keySet());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "archive/data.pkl", pickle(stored));
            store(zip, "archive/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < stored.size(); i++) {
                store(
                        zip,
                        "archive/data/" + i,
                        bytes(Objects.requireNonNull(values.get(stored.get(i))).get()));
            }
            store(zip, "archive/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private byte[] pickle(List<String> stored) throws IOException {
        Pickle pickle = new Pickle();
        if (!wrapper.isEmpty()) {
            pickle.op('}').text(wrapper);
        }
        pickle.op('c').line("collections").line("OrderedDict").op(')').op('R').op('(');
        for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
            String source = sharedWith.getOrDefault(entry.getKey(), entry.getKey());
            pickle.text(entry.getKey()).tensor(String.valueOf(stored.indexOf(source)), entry.getValue());
        }
        pickle.op('u');
        pickle.op('}').text("_metadata").op('}').op('s').op('b');
        if (!wrapper.isEmpty()) {
            pickle.op('s');
        }
        return pickle.op('.').bytes();
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static byte[] bytes(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    /** The few instructions that state dictionaries are made of. */
    static final class Pickle {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Pickle() {
            out.write(0x80);
            out.write(2);
        }

        Pickle op(int code) {
            out.write(code);
            return this;
        }

        Pickle line(String text) throws IOException {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Pickle text(String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.write('X');
            out.write(little(utf8.length, Integer.BYTES));
            out.write(utf8);
            return this;
        }

        Pickle number(long value) throws IOException {
            out.write(0x8A);
            out.write(Long.BYTES);
            out.write(little(value, Long.BYTES));
            return this;
        }

        /** A contiguous tensor of 32-bit floats that fills its storage. */
        Pickle tensor(String key, long[] shape) throws IOException {
            long[] strides = new long[shape.length];
            long stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= shape[axis];
            }
            return tensor(key, TensorShape.elements(shape), shape, strides);
        }

        Pickle tensor(String key, long elements, long[] shape, long[] strides) throws IOException {
            op('c').line("torch._utils").line("_rebuild_tensor_v2").op('(').op('(');
            text("storage")
                    .op('c')
                    .line("torch")
                    .line("FloatStorage")
                    .text(key)
                    .text("cpu")
                    .number(elements)
                    .op('t');
            op('Q').number(0).tuple(shape).tuple(strides).op(0x89);
            return op('c').line("collections")
                    .line("OrderedDict")
                    .op(')')
                    .op('R')
                    .op('t')
                    .op('R');
        }

        private Pickle tuple(long[] numbers) throws IOException {
            op('(');
            for (long number : numbers) {
                number(number);
            }
            return op('t');
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private static byte[] little(long value, int count) {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                bytes[i] = (byte) (value >>> (8 * i));
            }
            return bytes;
        }
    }
}
