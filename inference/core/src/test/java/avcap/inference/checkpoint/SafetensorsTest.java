package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafetensorsTest {

    private static final String TWO_FLOATS = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";

    private final Path folder;

    SafetensorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Path file = folder.resolve("all.safetensors");
        new SafetensorsWriter()
                .note("made", "today")
                .floats("f", new long[] {2, 1}, 1.5f, -2.25f)
                .doubles("d", new long[] {1}, Math.PI)
                .longs("l", new long[] {2}, Long.MIN_VALUE, 7)
                .bytes("b", new long[] {3}, (byte) 1, (byte) 0, (byte) 255)
                .floats("empty", new long[] {0, 4})
                .floats("scalar", new long[] {}, 3f)
                .write(file);

        SafetensorsFile read = SafetensorsFile.open(file);

        assertThat(read.names()).containsExactly("f", "d", "l", "b", "empty", "scalar");
        assertThat(read.metadata()).containsEntry("made", "today");
        assertThat(read.shape("f")).isEqualTo(new long[] {2, 1});
        assertThat(read.floats("f")).isEqualTo(new float[] {1.5f, -2.25f});
        assertThat(read.doubles("d")).isEqualTo(new double[] {Math.PI});
        assertThat(read.longs("l")).isEqualTo(new long[] {Long.MIN_VALUE, 7});
        assertThat(read.longs("b")).isEqualTo(new long[] {1, 0, 255});
        assertThat(read.bytes("b")).isEqualTo(new byte[] {1, 0, -1});
        assertThat(read.floats("empty")).isEmpty();
        assertThat(read.floats("scalar")).containsExactly(3f);
        assertThat(read.slice("f").isDirect()).isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are told by POSIX")
    void othersMayReadWhatIsWrittenAsTheyMayAnyFile() throws Exception {
        Path any = Files.createFile(folder.resolve("any"));
        Path file = folder.resolve("f.safetensors");

        new SafetensorsWriter().floats("f", new long[] {1}, 1f).write(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
    }

    @Test
    void tensorsLongerThanAChunkAreWrittenWhole() throws Exception {
        float[] values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.5f;
        }
        Path file = folder.resolve("long.safetensors");
        new SafetensorsWriter().floats("x", new long[] {100, 1000}, values).write(file);

        assertThat(SafetensorsFile.open(file).floats("x")).isEqualTo(values);
    }

    @Test
    void halfFormatsAreWidened() throws Exception {
        short[] halves = {0x3C00, (short) 0xC000, 0x0001, 0x7BFF, 0x7C00, 0x0400};
        Path file = file(
                "{\"h\":{\"dtype\":\"F16\",\"shape\":[6],\"data_offsets\":[0,12]},"
                        + "\"b\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[12,16]}}",
                shorts(halves, (short) 0x3FC0, (short) 0xC2F7));

        SafetensorsFile read = SafetensorsFile.open(file);

        assertThat(read.floats("h")).containsExactly(1f, -2f, 0x1p-24f, 65504f, Float.POSITIVE_INFINITY, 0x1p-14f);
        assertThat(read.floats("b")).containsExactly(1.5f, -123.5f);
    }

    @Test
    void theWrongKindOfNumberIsAMistakeOfTheCaller() throws Exception {
        SafetensorsFile read = SafetensorsFile.open(file(TWO_FLOATS, new byte[8]));

        assertThatThrownBy(() -> read.longs("a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read.floats("nobody")).hasMessageContaining("nobody");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("x.safetensors");
        SafetensorsWriter writer = new SafetensorsWriter().floats("x", new long[] {1}, () -> {
            throw new IOException("the source is gone");
        });

        assertThatThrownBy(() -> writer.write(file)).hasMessage("the source is gone");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("{\"a\":", 8, "not JSON"),
                Arguments.of("[1,2]", 0, "not a JSON object"),
                Arguments.of(TWO_FLOATS.replace("F32", "F31"), 8, "unknown number format \"F31\""),
                Arguments.of(TWO_FLOATS.replace("\"shape\":[2],", ""), 8, "has no shape"),
                Arguments.of(TWO_FLOATS.replace("[2]", "[-2]"), 8, "no list of counts"),
                Arguments.of(TWO_FLOATS.replace("[2]", "[3]"), 8, "does not fill its 8 bytes"),
                Arguments.of(TWO_FLOATS.replace("[2]", "[4294967296,4294967296,2]"), 8, "impossible shape"),
                Arguments.of(TWO_FLOATS.replace("[0,8]", "[8,0]"), 8, "lies nowhere"),
                Arguments.of(TWO_FLOATS, 7, "ends 1 bytes too early"),
                Arguments.of(TWO_FLOATS, 12, "4 bytes at its end belong to no tensor"),
                Arguments.of(TWO_FLOATS.replace("[0,8]", "[4,12]"), 12, "a hole before tensor a"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                                + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
                        12,
                        "tensor b overlaps"),
                Arguments.of("{\"a\":1,\"a\":2}", 0, "not JSON"),
                Arguments.of("{\"__metadata__\":{\"x\":1}}", 0, "is not text"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damagedTablesAreRefusedWithTheReason(String table, int dataBytes, String reason) throws Exception {
        Path file = file(table, new byte[dataBytes]);

        assertThatThrownBy(() -> SafetensorsFile.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void filesThatAreNoSafetensorsAreRefused() throws Exception {
        Path tooShort = Files.write(folder.resolve("short"), new byte[5]);
        Path picture = Files.writeString(folder.resolve("picture"), "\u0089PNG and so on and so on");
        Path tooLong = Files.write(folder.resolve("long"), new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, 0, 0});

        assertThatThrownBy(() -> SafetensorsFile.open(tooShort)).hasMessageContaining("too short");
        assertThatThrownBy(() -> SafetensorsFile.open(picture)).hasMessageContaining("no safetensors file");
        assertThatThrownBy(() -> SafetensorsFile.open(tooLong)).hasMessageContaining("no safetensors file");
        assertThatThrownBy(() -> SafetensorsFile.open(folder.resolve("nowhere")))
                .hasMessageContaining("nowhere");
    }

    private Path file(String table, byte[] data) throws IOException {
        byte[] text = table.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all =
                ByteBuffer.allocate(Long.BYTES + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(text.length).put(text).put(data);
        return Files.write(folder.resolve("made.safetensors"), all.array());
    }

    private static byte[] shorts(short[] first, short... more) {
        ByteBuffer all = ByteBuffer.allocate(2 * (first.length + more.length)).order(ByteOrder.LITTLE_ENDIAN);
        all.asShortBuffer().put(first).put(more);
        return all.array();
    }
}
