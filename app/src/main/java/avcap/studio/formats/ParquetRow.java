package avcap.studio.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A row that goes out.
 *
 * @param record the clip
 * @param audio its sound
 * @param rest what no other column says
 */
record ParquetRow(ClipRecord record, Optional<Audio> audio, ObjectNode rest) {

    /** Columns that every file has, in their order. */
    static final List<String> COLUMNS =
            List.of("clip_id", "youtube_id", "start_ms", "end_ms", "captions", "labels", "split", "audio");

    /**
     * A sound in a row.
     *
     * @param path what its file would be called
     * @param bytes a WAV file, empty if captions go out alone
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Audio(String path, byte[] bytes) {}

    /** What names the clip among those of the file: the project's number for it, else its name. */
    String clipId() {
        return record.number() == 0 ? record.name() : Long.toString(record.number());
    }
}
