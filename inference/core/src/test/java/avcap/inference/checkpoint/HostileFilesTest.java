package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm: each ends in one sentence that says what is wrong with it, soon and in little memory. */
@Timeout(60)
class HostileFilesTest {

    /** Bytes a refusal may allocate; the bombs below would take gigabytes. */
    private static final long BOUND = 300_000_000;

    private final Path folder;

    HostileFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> hostilePickles() throws IOException {
        return Stream.of(
                Arguments.of("calls os.system", code("cos\nsystem\n(X\4\0\0\0echotR."), "os.system"),
                Arguments.of("calls eval", code("cbuiltins\neval\n(X\1\0\0\0001tR."), "builtins.eval"),
                Arguments.of("calls eval of Python 2", code("c__builtin__\neval\n(tR."), "__builtin__.eval"),
                Arguments.of("names a call with STACK_GLOBAL", code("X\2\0\0\0osX\6\0\0\0system\u0093."), "os.system"),
                Arguments.of(
                        "calls within a call",
                        code("ccollections\nOrderedDict\n(cposix\nsystem\n(X\1\0\0\0ltRtR."),
                        "posix.system"),
                Arguments.of("reaches into torch", code("ctorch\nload\n(tR."), "torch.load"),
                Arguments.of("builds with NEWOBJ", code("ccollections\nOrderedDict\n)\u0081."), "NEWOBJ"),
                Arguments.of("builds with OBJ", code("(ccollections\nOrderedDict\no."), "OBJ"),
                Arguments.of("builds with INST", code("(ios\nsystem\n."), "INST"),
                Arguments.of("uses the registry", code("\u0082\1."), "EXT1"),
                Arguments.of("asks for a foreign object by name", code("Pabc\n."), "PERSID"),
                Arguments.of(
                        "asks for a foreign object",
                        code("(X\6\0\0\0moduleccollections\nOrderedDict\ntQ."),
                        "no storage"),
                Arguments.of("sets attributes of a tensor", tensorThen("}X\1\0\0\0aK\1sb."), "BUILD"),
                Arguments.of("sets attributes of a dictionary", code("}}X\5\0\0\0__x__K\1sb."), "BUILD"),
                Arguments.of("fills a dictionary by a call", code("ccollections\nOrderedDict\n(]tR."), "dictionary"),
                Arguments.of("calls a storage", code("ctorch\nFloatStorage\n(tR."), "torch.FloatStorage"),
                Arguments.of("holds a number of gigabytes", code("\u008b\377\377\377\177."), "LONG4"),
                Arguments.of("holds a string of gigabytes", code("X\377\377\377\177a."), "damaged"),
                Arguments.of("keys a dictionary by a list", code("}]K\1s."), "keys"),
                Arguments.of("ends nowhere", code("}}}}"), "damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePickles")
    void whatAPickleMayNotDoIsRefusedByItsName(String what, byte[] pickle, String complaint) throws Exception {
        Path file = zip(Map.of("a/data.pkl", pickle, "a/data/0", new byte[8]));

        assertRefused(file, complaint);
    }

    @Test
    void aPickleOfMillionsOfValuesIsRefused() throws Exception {
        byte[] pickle = new byte[8_000_000];
        Arrays.fill(pickle, (byte) '}');

        assertRefused(zip(Map.of("a/data.pkl", pickle)), "far more values");
    }

    @Test
    void marksWithinMarksAreRefused() throws Exception {
        byte[] pickle = new byte[8_000_000];
        Arrays.fill(pickle, (byte) '(');

        assertRefused(zip(Map.of("a/data.pkl", pickle)), "far more values");
    }

    @Test
    void aDictionaryThatHoldsItselfIsRefused() throws Exception {
        byte[] pickle = code("}q\0X\1\0\0\0ah\0s."); // d = {}; d["a"] = d

        assertRefused(zip(Map.of("a/data.pkl", pickle)), "nested too deep");
    }

    @Test
    void dictionariesThatMultiplyAreRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("}q\0"); // ten levels of sixteen references each: 10^12 places
        for (int level = 1; level <= 10; level++) {
            bomb.append('}').append('q').append((char) level).append('(');
            for (int i = 0; i < 16; i++) {
                bomb.append("X\1\0\0\0").append((char) ('a' + i)).append('h').append((char) (level - 1));
            }
            bomb.append('u');
        }

        assertRefused(zip(Map.of("a/data.pkl", code(bomb + "."))), "too often");
    }

    static Stream<Arguments> absurdTensors() {
        long[] none = {};
        return Stream.of(
                Arguments.of("larger than its storage", 2, new long[] {3}, new long[] {1}),
                Arguments.of("with a product beyond 64 bits", 2, new long[] {1L << 40, 1L << 40}, new long[] {1, 1}),
                Arguments.of("repeated by a stride of zero", 2, new long[] {1L << 20, 1L << 20}, new long[] {0, 0}),
                Arguments.of("with a negative stride", 2, new long[] {2}, new long[] {-1}),
                Arguments.of("with a negative size", 2, new long[] {-2}, new long[] {1}),
                Arguments.of("with more sizes than strides", 2, new long[] {2}, none),
                Arguments.of("of a negative storage", -1, new long[] {0}, new long[] {1}),
                Arguments.of("of a storage larger than the file", 1L << 40, new long[] {2}, new long[] {1}),
                Arguments.of("of a storage beyond 64 bits", 1L << 62, new long[] {2}, new long[] {1}));
    }

    @ParameterizedTest(name = "a tensor {0}")
    @MethodSource("absurdTensors")
    void impossibleTensorsAreRefused(String what, long elements, long[] shape, long[] strides) throws Exception {
        byte[] pickle = new MadePth.Pickle()
                .op('}')
                .text("w")
                .tensor("0", elements, shape, strides)
                .op('s')
                .op('.')
                .bytes();

        assertRefused(zip(Map.of("a/data.pkl", pickle, "a/data/0", new byte[8])), "");
    }

    @Test
    void aStorageDescribedTwiceDifferentlyIsRefused() throws Exception {
        byte[] pickle = new MadePth.Pickle()
                .op('}')
                .text("w")
                .tensor("0", 2, new long[] {2}, new long[] {1})
                .op('s')
                .text("v")
                .tensor("0", 1, new long[] {1}, new long[] {1})
                .op('s')
                .op('.')
                .bytes();

        assertRefused(zip(Map.of("a/data.pkl", pickle, "a/data/0", new byte[8])), "two ways");
    }

    @Test
    void numbersThatAreMissingAreRefused() throws Exception {
        assertRefused(zip(Map.of("a/data.pkl", tensorThen("."))), "numbers 0 are missing");
    }

    @Test
    void bigEndianNumbersAreRefused() throws Exception {
        Map<String, byte[]> entries = Map.of(
                "a/data.pkl", tensorThen("."),
                "a/data/0", new byte[8],
                "a/byteorder", "big".getBytes(StandardCharsets.US_ASCII));

        assertRefused(zip(entries), "big-endian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "/etc/passwd", "a/../../evil", "C:\\evil", "a\\..\\evil"})
    void namesThatLeadElsewhereAreRefused(String name) throws Exception {
        assertRefused(
                zip(Map.of("a/data.pkl", tensorThen("."), "a/data/0", new byte[8], name, new byte[1])),
                "leads outside");
    }

    @Test
    void anEntryThatIsThereTwiceIsRefused() throws Exception {
        Path file = zip(Map.of("a/data.pkl", tensorThen("."), "a/data/0", new byte[8], "a/data/X", new byte[8]));
        byte[] bytes = Files.readAllBytes(file);
        replace(bytes, "a/data/X", "a/data/0");

        assertRefused(Files.write(file, bytes), "there twice");
    }

    @Test
    void twoDictionariesAreRefused() throws Exception {
        assertRefused(zip(Map.of("a/data.pkl", tensorThen("."), "b/data.pkl", tensorThen("."))), "two dictionaries");
    }

    @Test
    void aBombOfZerosIsRefused() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/data.pkl", tensorThen("."));
        byte[] zeros = new byte[50_000_000];
        for (int i = 0; i < 8; i++) {
            entries.put("a/data/" + i, zeros);
        }

        assertRefused(zip(entries), "many times its size");
    }

    @Test
    void aDictionaryOfHundredsOfMegabytesIsRefused() throws Exception {
        assertRefused(zip(Map.of("a/data.pkl", new byte[100_000_000])), "dictionary is too large");
    }

    @Test
    void moreEntriesThanAnyCheckpointHasAreRefused() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/data.pkl", tensorThen("."));
        for (int i = 0; i < 70_000; i++) {
            entries.put("a/data/" + i, new byte[0]);
        }

        assertRefused(zip(entries), "far more entries");
    }

    @Test
    void aDeclaredSizeThatLiesIsRefused() throws Exception {
        Path file = zip(Map.of("a/data.pkl", tensorThen("."), "a/data/0", new byte[8]));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer table = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (table.getInt(at) == 0x02014B50) {
                table.putInt(at + 24, Integer.MAX_VALUE); // unpacked size in the table
            }
        }

        assertRefused(Files.write(file, bytes), "");
    }

    @Test
    void everyTruncationIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(zip(Map.of("a/data.pkl", tensorThen("."), "a/data/0", new byte[8])));

        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.pth"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> TensorFile.open(cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("cut.pth");
        }
    }

    @Test
    void weightsThatAreNoNumbersRefuseTheImport() throws Exception {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Map<String, Weights.Tensor> table = TinyWeights.table();
            table.put("av_encoder.norm.weight", new Weights.Tensor(new long[] {8}, new float[] {1, 1, 1, bad, 1, 1, 1, 1
            }));

            ImportReport report = plan(pth(table)).report();

            assertThat(report.isRefused()).isTrue();
            assertThat(report.of(ImportReport.Outcome.NOT_FINITE))
                    .extracting(ImportReport.Key::name)
                    .containsExactly("av_encoder.norm.weight");
        }
    }

    @Test
    void anOverlongTableOfSafetensorsIsRefused() throws Exception {
        ByteBuffer head = ByteBuffer.allocate(90_000_000).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(89_000_000).put((byte) '{');

        assertRefused(Files.write(folder.resolve("table.safetensors"), head.array()), "table");
    }

    private PlannedImport plan(Path file) throws CheckpointException {
        SizeHints hints = SizeHints.of(TinyWeights.CONFIG).withFrames(OptionalInt.empty());
        return PlannedImport.of(
                new ImportRequest(List.of(file), Optional.empty(), hints, ImportRules.REFERENCE, Optional.empty(), 1),
                Progress.none());
    }

    private Path pth(Map<String, Weights.Tensor> table) throws IOException {
        MadePth made = new MadePth();
        table.forEach((name, tensor) -> made.tensor(name, tensor.shape(), tensor::values));
        Path file = folder.resolve("weights.pth");
        made.write(file);
        return file;
    }

    private static void assertRefused(Path file, String complaint) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> TensorFile.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining(complaint)
                .hasMessageEndingWith(".");

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(BOUND);
    }

    private static byte[] code(String pickle) {
        return ("\u0080\2" + pickle).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A dictionary of one good tensor of two numbers, and then some more instructions while it is on top. */
    private static byte[] tensorThen(String more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new MadePth.Pickle().tensor("0", new long[] {2}).bytes());
        out.write(more.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("hostile.pth");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static void replace(byte[] bytes, String from, String to) {
        byte[] search = from.getBytes(StandardCharsets.US_ASCII);
        byte[] put = to.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + search.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + search.length, search, 0, search.length)) {
                System.arraycopy(put, 0, bytes, at, put.length);
            }
        }
    }
}
