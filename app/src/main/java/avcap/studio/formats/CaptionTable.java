package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of captions: AudioCaps' with a row a caption, Clotho's with a row a clip. */
final class CaptionTable {

    private static final Words WORDS = UiResources.formatWords();
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String CLOTHO_CAPTION = "caption_";

    private CaptionTable() {}

    static CaptionedClips read(String content) throws FormatException {
        try (CSVParser rows = CSVParser.parse(content, CSV)) {
            List<String> columns = rows.getHeaderNames();
            if (columns.containsAll(List.of("youtube_id", "caption"))) {
                return audioCaps(rows);
            }
            if (columns.contains("file_name")
                    && columns.stream().anyMatch(column -> column.startsWith(CLOTHO_CAPTION))) {
                return clotho(rows, columns);
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw new FormatException(WORDS.text("captions.noTable", String.valueOf(e.getMessage())), e);
        }
        throw new FormatException(WORDS.text("captions.unknown", CaptionedClips.known()));
    }

    private static CaptionedClips audioCaps(CSVParser rows) throws FormatException {
        CaptionedClips.Grouping clips = new CaptionedClips.Grouping();
        for (CSVRecord row : rows) {
            String id = cell(row, "youtube_id");
            if (cell(row, "caption").isBlank()) {
                throw new FormatException(WORDS.text("captions.row.none", row.getRecordNumber(), id));
            }
            Set<String> names = new LinkedHashSet<>(
                    CaptionRecord.namesOfExcerpt(id, cell(row, "start_time"), cell(row, "audiocap_id")));
            if (!cell(row, "file").isEmpty()) {
                names.addAll(CaptionRecord.namesOfFile(cell(row, "file")));
            }
            clips.add(new CaptionRecord(id, names, List.of(cell(row, "caption"))));
        }
        return clips.done();
    }

    private static CaptionedClips clotho(CSVParser rows, List<String> columns) throws FormatException {
        CaptionedClips.Grouping clips = new CaptionedClips.Grouping();
        for (CSVRecord row : rows) {
            String file = cell(row, "file_name");
            List<String> captions = new ArrayList<>();
            columns.stream()
                    .filter(column -> column.startsWith(CLOTHO_CAPTION))
                    .map(column -> cell(row, column))
                    .filter(caption -> !caption.isBlank())
                    .forEach(captions::add);
            if (captions.isEmpty()) {
                throw new FormatException(WORDS.text("captions.row.none", row.getRecordNumber(), file));
            }
            clips.add(new CaptionRecord(file, CaptionRecord.namesOfFile(file), captions));
        }
        return clips.done();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }
}
