package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beyond what one map can span; sparse where the system can, so that they take no room. */
class LargeFilesTest {

    private static final long NUMBERS = 400_000_000;

    private final Path folder;

    LargeFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tensorsBeyondTwoGigabytesAreReadInPlace() throws Exception {
        assumeTrue(Files.getFileStore(folder).getUsableSpace() > 4L << 30, "needs 4 GB of free disk");
        Path file = folder.resolve("large.safetensors");
        long bytes = NUMBERS * Float.BYTES;
        String table = "{\"a\":{\"dtype\":\"F32\",\"shape\":[" + NUMBERS + "],\"data_offsets\":[0," + bytes + "]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[" + NUMBERS + "],\"data_offsets\":[" + bytes + "," + 2 * bytes
                + "]},\"c\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[" + 2 * bytes + "," + (2 * bytes + 4)
                + "]}}";
        write(file, table, 2 * bytes);

        SafetensorsFile opened = SafetensorsFile.open(file);

        assertThat(Files.size(file)).isGreaterThan(Integer.MAX_VALUE);
        assertThat(opened.numbers("a").get(0)).isZero();
        assertThat(opened.numbers("b").get((int) NUMBERS - 1)).isEqualTo(2.5f);
        assertThat(opened.floats("c")).containsExactly(1.5f);
    }

    /** The last number of b and the only one of c; the rest is a hole. */
    private static void write(Path file, String table, long end) throws IOException {
        byte[] json = table.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(8 + json.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(json.length).put(json);
        ByteBuffer last = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(2.5f)
                .putFloat(1.5f);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head.array());
            out.seek(head.capacity() + end - 4);
            out.write(last.array());
        }
    }
}
