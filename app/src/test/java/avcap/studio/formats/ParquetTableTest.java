package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet as others write it, and as others ask for it. */
class ParquetTableTest {

    private static final MessageType OF_OTHERS = MessageTypeParser.parseMessageType("""
            message schema {
              optional group audio { optional binary bytes; optional binary path (STRING); }
              optional binary text (STRING);
              optional int32 votes;
              optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
              optional binary clip_id (STRING);
            }
            """);
    private static final int RATE = 16_000;

    private final ParquetTable format = new ParquetTable();

    @TempDir
    private Path folder;

    private Path ofOthers(CompressionCodecName codec, String soundName) throws IOException {
        Path file = folder.resolve("train-00000-of-00001.parquet");
        try (ParquetWriter<Group> out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(OF_OTHERS)
                .withCompressionCodec(codec)
                .withCodecFactory(new WithGzip())
                .build()) {
            Group row = new SimpleGroupFactory(OF_OTHERS).newGroup();
            row.addGroup("audio")
                    .append("bytes", Binary.fromConstantByteArray("RIFF".getBytes(StandardCharsets.US_ASCII)))
                    .append("path", soundName);
            row.append("text", "a bell rings").append("votes", 3);
            row.addGroup("tags").addGroup("list").append("element", "bell");
            row.append("clip_id", "tower_bell");
            out.write(row);
        }
        return file;
    }

    /** As others compress; the studio itself writes no Gzip. */
    private static final class WithGzip implements CompressionCodecFactory {

        private final CompressionCodecFactory others = new ParquetCodecs();

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return codec == CompressionCodecName.GZIP ? new Gzip() : others.getCompressor(codec);
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return others.getDecompressor(codec);
        }

        @Override
        public void release() {
            others.release();
        }
    }

    private static final class Gzip implements CompressionCodecFactory.BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
                bytes.writeAllTo(zipped);
            }
            return BytesInput.from(out.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }

    private static final class Taken implements Intake {

        final List<ClipRecord> records = new ArrayList<>();
        final List<String> rejections = new ArrayList<>();

        @Override
        public void take(Place place, ClipRecord record) {
            records.add(record);
        }

        @Override
        public void reject(Place place, String reason) {
            rejections.add(place.line() + ": " + reason);
        }
    }

    private Taken read(Path file, Optional<Path> media) throws Exception {
        Taken taken = new Taken();
        Source source = Source.of(file, Progress.none());
        format.read(media.isPresent() ? source.withMedia(media.get()) : source, taken);
        return taken;
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void aDataSetOfOthersIsReadWithItsColumnsAndItsSounds(CompressionCodecName codec) throws Exception {
        Path media = Files.createDirectory(folder.resolve("media"));

        Taken taken = read(ofOthers(codec, "bells/tower.wav"), Optional.of(media));

        assertThat(taken.rejections).isEmpty();
        ClipRecord clip = taken.records.get(0);
        assertThat(clip.name()).isEqualTo("tower_bell");
        assertThat(clip.caption()).isEqualTo("a bell rings");
        assertThat(clip.file()).isEqualTo("bells/tower.wav");
        assertThat(clip.extra())
                .containsEntry("votes", RecordJson.JSON.getNodeFactory().numberNode(3))
                .containsEntry("tags", RecordJson.JSON.createArrayNode().add("bell"));
        assertThat(media.resolve("bells/tower.wav")).hasContent("RIFF");
    }

    @Test
    void aSoundThatLeadsOutOfItsFolderIsRejectedWithItsRow() throws Exception {
        Path media = Files.createDirectory(folder.resolve("media"));

        Taken taken = read(ofOthers(CompressionCodecName.SNAPPY, "../escaped.wav"), Optional.of(media));

        assertThat(taken.records).isEmpty();
        assertThat(taken.rejections)
                .singleElement()
                .asString()
                .startsWith("1: ")
                .contains("../escaped.wav");
        assertThat(folder.resolve("escaped.wav")).doesNotExist();
    }

    @Test
    void whatIsNoParquetIsRefusedInASentence() throws Exception {
        Path list = Files.writeString(folder.resolve("list.parquet"), "bread, milk, bells\n".repeat(20));
        Path whole = ofOthers(CompressionCodecName.SNAPPY, "a.wav");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));

        for (Path file : List.of(list, half)) {
            assertThatThrownBy(() -> read(file, Optional.empty()))
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()))
                    .hasMessageContaining("no Parquet file");
        }
    }

    @Test
    void theSoundGoesOutInTheRowAndComesBackAsAFile() throws Exception {
        ClipWriter.writeWav(folder.resolve("dog.wav"), Waveform.mono(new float[RATE], RATE));
        ClipRecord dog = ClipRecord.named("dog")
                .withFile("dog.wav")
                .withSpan(0, 1_000)
                .withCaptions(List.of(new Saying(0, "a dog barks"), new Saying(0, "barking")));
        Pack pack = new Pack(folder.resolve("out.parquet"), Optional.of(folder), Progress.none());
        try (Spool spool = Spool.in(folder)) {
            spool.add(dog);
            format.write(spool, pack);
        }
        Path media = Files.createDirectory(folder.resolve("media"));

        Taken back = read(pack.target(), Optional.of(media));

        assertThat(back.records).singleElement().satisfies(clip -> {
            assertThat(clip.captions()).extracting(Saying::text).containsExactly("a dog barks", "barking");
            assertThat(Files.size(media.resolve(clip.file()))).isGreaterThan(2 * RATE);
        });
        assertThat(folder.resolve(".sound.wav")).doesNotExist();
    }

    @Test
    void theColumnsAreThoseThatAreAskedFor() throws Exception {
        Pack pack = new Pack(folder.resolve("out.parquet"), Optional.empty(), Progress.none());
        try (Spool spool = Spool.in(folder)) {
            spool.add(ClipRecord.named("dog").withCaptions(List.of(new Saying(0, "a dog"))));
            format.write(spool, pack);
        }

        try (ParquetFileReader reader = ParquetFileReader.open(
                new LocalInputFile(pack.target()),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            assertThat(reader.getFileMetaData().getSchema()).isEqualTo(MessageTypeParser.parseMessageType("""
                    message clip {
                      required binary clip_id (STRING);
                      required binary youtube_id (STRING);
                      required int64 start_ms;
                      required int64 end_ms;
                      required group captions (LIST) {
                        repeated group list { required binary element (STRING); }
                      }
                      required group labels (LIST) {
                        repeated group list { required binary element (STRING); }
                      }
                      optional binary split (STRING);
                      optional group audio { optional binary bytes; optional binary path (STRING); }
                      required binary record (STRING);
                    }
                    """));
        }
    }
}
