package avcap.studio.maps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Named arrays as NumPy reads them: a zip of files in NumPy's format 1.0, little-endian, last index fastest.
 *
 * <p>Texts are of fixed width in UTF-32, so that nothing needs to be unpickled.
 */
final class Npz {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Npz floats(String name, int[] shape, float[] values) {
        ByteBuffer bytes = little(4 * values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return add(name, "<f4", shape, bytes);
    }

    Npz doubles(String name, int[] shape, double[] values) {
        ByteBuffer bytes = little(8 * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return add(name, "<f8", shape, bytes);
    }

    Npz longs(String name, int[] shape, long[] values) {
        ByteBuffer bytes = little(8 * values.length);
        for (long value : values) {
            bytes.putLong(value);
        }
        return add(name, "<i8", shape, bytes);
    }

    /** One text, an array without dimensions. */
    Npz text(String name, String value) {
        return texts(name, new int[0], value);
    }

    /** Texts in a row. */
    Npz texts(String name, String... values) {
        return texts(name, new int[] {values.length}, values);
    }

    private Npz texts(String name, int[] shape, String... values) {
        int longest = Math.max(
                1,
                Arrays.stream(values)
                        .mapToInt(value -> value.codePointCount(0, value.length()))
                        .max()
                        .orElse(1));
        ByteBuffer bytes = little(4 * longest * values.length);
        for (int i = 0; i < values.length; i++) {
            bytes.position(4 * longest * i);
            values[i].codePoints().forEach(bytes::putInt);
        }
        return add(name, "<U" + longest, shape, bytes);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Npz add(String name, String type, int[] shape, ByteBuffer values) {
        byte[] header = header(type, shape);
        files.put(
                name,
                ByteBuffer.allocate(header.length + values.capacity())
                        .put(header)
                        .put(values.rewind())
                        .array());
        return this;
    }

    /** Padded with spaces, so that the numbers begin where they are read fastest. */
    private static byte[] header(String type, int[] shape) {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        String told = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        int before = MAGIC.length + 2;
        int whole = (before + told.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] text =
                (told + " ".repeat(whole - before - told.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        return little(whole).put(MAGIC).putShort((short) text.length).put(text).array();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey() + ".npy");
                entry.setTime(0); // the same map gives the same file
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
