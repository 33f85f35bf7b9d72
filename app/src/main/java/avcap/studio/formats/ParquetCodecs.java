package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Undoes what others compress columns by; for Gzip parquet-java would ask Hadoop, which is not here. */
final class ParquetCodecs implements CompressionCodecFactory {

    private static final Words WORDS = UiResources.formatWords();
    private static final Set<CompressionCodecName> KNOWN = EnumSet.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    private final CodecFactory others = new CodecFactory(new PlainParquetConfiguration(), 0);

    /** @throws UnsupportedOperationException if the columns are compressed in a way that is not read here */
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        if (!KNOWN.contains(codec)) {
            throw new UnsupportedOperationException(WORDS.text("parquet.codec", codec));
        }
        return codec == CompressionCodecName.GZIP ? new Gzip() : others.getDecompressor(codec);
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return others.getCompressor(codec);
    }

    @Override
    public void release() {
        others.release();
    }

    private static final class Gzip implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(unzipped(bytes.toInputStream(), size));
        }

        @Override
        public void decompress(ByteBuffer in, int compressed, ByteBuffer out, int size) throws IOException {
            byte[] bytes = new byte[compressed];
            in.get(bytes);
            out.put(unzipped(new ByteArrayInputStream(bytes), size));
        }

        /** Never more than what was said, whatever comes out. */
        private static byte[] unzipped(InputStream zipped, int size) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(zipped)) {
                return in.readNBytes(size);
            }
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }
}
