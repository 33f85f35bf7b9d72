package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * One Parquet file being read, a group of rows at a time. The line of a place is the row's number.
 *
 * <p>A file is refused where it claims to unfold to far more than a group of rows has; sounds in rows are put below the media folder,
 * if there is one, and never over what is there.
 */
final class ParquetFile {

    private static final Words WORDS = UiResources.formatWords();
    private static final long MOST_OF_A_GROUP = 1L << 30;

    private final Source source;
    private final Path file;
    private final Intake intake;
    private long row;

    ParquetFile(Source source, Path file, Intake intake) {
        this.source = source;
        this.file = file;
        this.intake = intake;
    }

    /** @throws FormatException if it is no Parquet, is damaged, or means harm */
    void read() throws IOException, FormatException {
        try (ParquetFileReader reader = ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new ParquetCodecs())
                        .build())) {
            groups(reader);
        } catch (UnsupportedOperationException e) {
            throw new FormatException(source.place(file, 0) + ": " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            source.progress().checkCancelled();
            throw new FormatException(
                    WORDS.text("parquet.damaged", source.place(file, 0), row, String.valueOf(e.getMessage())));
        }
    }

    private void groups(ParquetFileReader reader) throws IOException, FormatException {
        MessageType schema = reader.getFileMetaData().getSchema();
        if (!schema.containsField("captions") && !schema.containsField("caption") && !schema.containsField("text")) {
            throw new FormatException(WORDS.text("parquet.columns", source.place(file, 0)));
        }
        MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
        long rows = reader.getRecordCount();
        for (BlockMetaData block : reader.getRowGroups()) {
            if (block.getTotalByteSize() > MOST_OF_A_GROUP) {
                throw new FormatException(WORDS.text(
                        "parquet.group",
                        source.place(file, row + 1),
                        block.getTotalByteSize() >> 20,
                        MOST_OF_A_GROUP >> 20));
            }
            PageReadStore pages = reader.readNextRowGroup();
            RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
            for (long i = 0; i < pages.getRowCount(); i++) {
                source.progress().checkCancelled();
                source.progress().report((double) row / Math.max(rows, 1), WORDS.text("read.captions"));
                take(records.read());
            }
        }
    }

    private void take(Group group) throws IOException, FormatException {
        row++;
        Place place = source.place(file, row);
        Optional<String> sound;
        try {
            sound = unpacked(group);
        } catch (IllegalArgumentException e) {
            intake.reject(place, String.valueOf(e.getMessage()));
            return;
        }
        intake.offer(place, () -> record(group, sound));
    }

    private static ClipRecord record(Group group, Optional<String> sound) {
        ObjectNode clip = json(text(group, ParquetTable.RECORD));
        GroupType type = group.getType();
        for (Type column : type.getFields()) {
            String name = column.getName();
            if (!name.equals(ParquetTable.RECORD) && !name.equals("audio") && !clip.has(name)) {
                value(group, column).ifPresent(value -> clip.set(name, value));
            }
        }
        String name = text(group, "youtube_id")
                .or(() -> text(group, "clip_id"))
                .orElse(clip.path("name").asText());
        clip.put("name", name);
        if (!clip.has("captions") && !clip.has("caption") && clip.path("text").isTextual()) {
            clip.set("caption", clip.remove("text"));
        }
        clip.remove("clip_id");
        clip.remove("youtube_id");
        ClipRecord record = RecordJson.record(clip);
        return sound.map(record::withFile).orElse(record);
    }

    private static ObjectNode json(Optional<String> text) {
        try {
            return text.isPresent() && RecordJson.JSON.readTree(text.get()) instanceof ObjectNode object
                    ? object
                    : RecordJson.JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(WORDS.text("row.recordBroken", e.getOriginalMessage()), e);
        }
    }

    /** The name of the sound that lies in the row, once it is a file; empty if none does. */
    private Optional<String> unpacked(Group group) throws IOException {
        if (source.unpacking().isEmpty()
                || !isThere(group, "audio")
                || group.getType().getType("audio").isPrimitive()) {
            return Optional.empty();
        }
        Group audio = group.getGroup("audio", 0);
        Optional<String> path = text(audio, "path");
        if (path.isEmpty() || !isThere(audio, "bytes")) {
            return Optional.empty();
        }
        source.unpacking()
                .get()
                .put(
                        path.get(),
                        file -> Files.write(file, audio.getBinary("bytes", 0).getBytes()));
        return path;
    }

    private static boolean isThere(Group group, String name) {
        return group.getType().containsField(name) && group.getFieldRepetitionCount(name) > 0;
    }

    private static Optional<String> text(Group group, String name) {
        return isThere(group, name) && group.getType().getType(name).isPrimitive()
                ? Optional.of(group.getValueToString(group.getType().getFieldIndex(name), 0))
                : Optional.empty();
    }

    /** A column as JSON; empty if it has no value here, or bytes that are no text. */
    private static Optional<JsonNode> value(Group group, Type column) {
        int field = group.getType().getFieldIndex(column.getName());
        int count = group.getFieldRepetitionCount(field);
        if (column.isRepetition(Type.Repetition.REPEATED)) {
            ArrayNode all = RecordJson.JSON.createArrayNode();
            for (int i = 0; i < count; i++) {
                value(group, column, field, i).ifPresent(all::add);
            }
            return Optional.of(all);
        }
        return count == 0 ? Optional.empty() : value(group, column, field, 0);
    }

    private static Optional<JsonNode> value(Group group, Type column, int field, int index) {
        if (!column.isPrimitive()) {
            Group inner = group.getGroup(field, index);
            return Optional.of(isList(column) ? elements(inner) : object(inner));
        }
        PrimitiveType primitive = column.asPrimitiveType();
        return switch (primitive.getPrimitiveTypeName()) {
            case BOOLEAN -> Optional.of(RecordJson.JSON.getNodeFactory().booleanNode(group.getBoolean(field, index)));
            case INT32 -> Optional.of(RecordJson.JSON.getNodeFactory().numberNode(group.getInteger(field, index)));
            case INT64 -> Optional.of(RecordJson.JSON.getNodeFactory().numberNode(group.getLong(field, index)));
            case FLOAT -> Optional.of(RecordJson.JSON.getNodeFactory().numberNode(group.getFloat(field, index)));
            case DOUBLE -> Optional.of(RecordJson.JSON.getNodeFactory().numberNode(group.getDouble(field, index)));
            case BINARY ->
                primitive.getLogicalTypeAnnotation() == null
                        ? Optional.empty()
                        : Optional.of(RecordJson.JSON.getNodeFactory().textNode(group.getString(field, index)));
            case INT96, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    private static boolean isList(Type column) {
        return column.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
    }

    /** A list's elements, whether each stands in a group of its own or not. */
    private static ArrayNode elements(Group list) {
        ArrayNode all = RecordJson.JSON.createArrayNode();
        Type repeated = list.getType().getType(0);
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            if (repeated.isPrimitive()) {
                value(list, repeated, 0, i).ifPresent(all::add);
            } else {
                Group element = list.getGroup(0, i);
                value(element, element.getType().getType(0)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static ObjectNode object(Group group) {
        ObjectNode object = RecordJson.JSON.createObjectNode();
        for (Type column : group.getType().getFields()) {
            value(group, column).ifPresent(value -> object.set(column.getName(), value));
        }
        return object;
    }
}
