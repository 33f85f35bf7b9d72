package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes out in a format comes back from it. */
class RoundTripTest {

    private static final int SEEDS = 40;

    @TempDir
    private Path folder;

    static Stream<Arguments> formatsAndSeeds() {
        return CaptionFormat.all().stream()
                .flatMap(format -> LongStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(format.id(), seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("formatsAndSeeds")
    void whatGoesOutComesBack(String id, long seed) throws Exception {
        CaptionFormat format = CaptionFormat.called(id).orElseThrow();
        List<ClipRecord> records = RandomRecords.of(seed);
        Pack pack = new Pack(folder.resolve(format.fileName()), Optional.empty(), Progress.none());
        try (Spool spool = Spool.in(folder)) {
            for (ClipRecord record : records) {
                spool.add(record);
            }
            format.write(spool, pack);
        }

        List<ClipRecord> back = CaptionRecords.of(format, pack.target());

        assertThat(back)
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .filter(record -> !pack.isLeftOut(record))
                        .map(format::kept)
                        .toList());
        assertThat(pack.leftOut()).isEmpty();
        assertIsPlainText(pack.target());
    }

    /** UTF-8 without a mark and with line feeds alone, in every file that is text. */
    private static void assertIsPlainText(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().matches(".*\\.(tar|parquet)"))
                    .toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("\r", "\ufeff")
                        .endsWith("\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formatsAndSeeds")
    void whatCameBackGoesOutTheSame(String id, long seed) throws Exception {
        CaptionFormat format = CaptionFormat.called(id).orElseThrow();

        for (ClipRecord record : RandomRecords.of(seed)) {
            ClipRecord kept = format.kept(record);

            assertThat(format.kept(kept)).isEqualTo(kept);
            assertThatCode(() -> RecordJson.record(RecordJson.of(kept))).doesNotThrowAnyException();
        }
    }
}
