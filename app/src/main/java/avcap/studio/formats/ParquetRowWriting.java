package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Rows as Parquet's columns, compressed by Snappy, which every reader knows. */
final class ParquetRowWriting extends WriteSupport<ParquetRow> {

    private static final long ROW_GROUP = 32L << 20; // a quarter of the usual: it is kept in memory
    private static final String LIST = "list";
    private static final String ELEMENT = "element";

    private final List<String> extra;
    private final MessageType schema;
    private @Nullable RecordConsumer consumer;

    /** @param extra names of columns kept for others */
    ParquetRowWriting(List<String> extra) {
        this.extra = extra;
        this.schema = schema(extra);
    }

    ParquetWriter<ParquetRow> open(Path file) throws IOException {
        return new Builder(new LocalOutputFile(file), this)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    private static MessageType schema(List<String> extra) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        message.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("clip_id");
        message.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("youtube_id");
        message.required(PrimitiveTypeName.INT64).named("start_ms");
        message.required(PrimitiveTypeName.INT64).named("end_ms");
        for (String list : List.of("captions", "labels")) {
            message.requiredList()
                    .requiredElement(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(list);
        }
        message.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("split");
        message.optionalGroup()
                .optional(PrimitiveTypeName.BINARY)
                .named("bytes")
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("path")
                .named("audio");
        for (String name : extra) {
            message.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
        }
        message.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(ParquetTable.RECORD);
        return message.named("clip");
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer columns) {
        consumer = columns;
    }

    private RecordConsumer out() {
        return Objects.requireNonNull(consumer, "Rows are written after prepareForWrite");
    }

    @Override
    public void write(ParquetRow row) {
        ClipRecord record = row.record();
        out().startMessage();
        text("clip_id", row.clipId());
        text("youtube_id", record.name());
        number("start_ms", record.startMillis());
        number("end_ms", record.endMillis());
        list("captions", record.captions().stream().map(Saying::text).toList());
        list("labels", record.labels());
        if (!record.split().isEmpty()) {
            text("split", record.split());
        }
        row.audio().ifPresent(this::audio);
        for (String name : extra) {
            JsonNode value = record.extra().get(name);
            if (value != null) {
                text(name, value.isValueNode() ? value.asText() : value.toString());
            }
        }
        text(ParquetTable.RECORD, row.rest().toString());
        out().endMessage();
    }

    private void audio(ParquetRow.Audio audio) {
        int field = schema.getFieldIndex("audio");
        out().startField("audio", field);
        out().startGroup();
        if (audio.bytes().length > 0) {
            out().startField("bytes", 0);
            out().addBinary(Binary.fromConstantByteArray(audio.bytes()));
            out().endField("bytes", 0);
        }
        out().startField("path", 1);
        out().addBinary(Binary.fromString(audio.path()));
        out().endField("path", 1);
        out().endGroup();
        out().endField("audio", field);
    }

    private void text(String name, String value) {
        int field = schema.getFieldIndex(name);
        out().startField(name, field);
        out().addBinary(Binary.fromConstantByteArray(value.getBytes(StandardCharsets.UTF_8)));
        out().endField(name, field);
    }

    private void number(String name, long value) {
        int field = schema.getFieldIndex(name);
        out().startField(name, field);
        out().addLong(value);
        out().endField(name, field);
    }

    private void list(String name, List<String> values) {
        int field = schema.getFieldIndex(name);
        out().startField(name, field);
        out().startGroup();
        if (!values.isEmpty()) {
            out().startField(LIST, 0);
            for (String value : values) {
                out().startGroup();
                out().startField(ELEMENT, 0);
                out().addBinary(Binary.fromString(value));
                out().endField(ELEMENT, 0);
                out().endGroup();
            }
            out().endField(LIST, 0);
        }
        out().endGroup();
        out().endField(name, field);
    }

    /** Parquet's own builder, which wants to be extended. */
    private static final class Builder extends ParquetWriter.Builder<ParquetRow, Builder> {

        private final WriteSupport<ParquetRow> rows;

        Builder(OutputFile file, WriteSupport<ParquetRow> rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        protected WriteSupport<ParquetRow> getWriteSupport(Configuration configuration) {
            return rows;
        }

        @Override
        protected WriteSupport<ParquetRow> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }
    }
}
