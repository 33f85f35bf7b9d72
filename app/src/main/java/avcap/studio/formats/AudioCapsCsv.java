package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Status;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** AudioCaps' table: its four columns first, then what the studio knows besides. */
public final class AudioCapsCsv implements CaptionFormat {

    private static final String[] REQUIRED = {"audiocap_id", "youtube_id", "start_time", "caption"};
    private static final String[] COLUMNS = {
        "audiocap_id",
        "youtube_id",
        "start_time",
        "caption",
        "file",
        "clip_sha256",
        "origin",
        "status",
        "machine_text",
        "human_text",
        "model_id",
        "score",
        "annotator",
        "accepted_at"
    };
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    @Override
    public String id() {
        return "audiocaps";
    }

    @Override
    public String title() {
        return "AudioCaps CSV";
    }

    @Override
    public String fileName() {
        return "audiocaps.csv";
    }

    @Override
    public ClipCaption kept(ClipCaption caption) {
        return caption.withoutWords();
    }

    @Override
    public void write(List<ClipCaption> captions, Writer out) throws IOException {
        CSVPrinter table = new CSVPrinter(out, CSV);
        table.printRecord((Object[]) COLUMNS);
        for (ClipCaption caption : captions) {
            table.printRecord(
                    caption.number(),
                    caption.name(),
                    0, // The clip is the excerpt, so it starts where it starts.
                    caption.caption(),
                    caption.file(),
                    caption.clip().map(ClipId::sha256).orElse(""),
                    caption.origin(),
                    caption.status(),
                    caption.machineText().orElse(""),
                    caption.humanText().orElse(""),
                    caption.modelId().orElse(""),
                    caption.score().isPresent() ? caption.score().getAsDouble() : "",
                    caption.annotator().orElse(""),
                    caption.acceptedAt().map(Instant::toString).orElse(""));
        }
        table.flush();
    }

    @Override
    public List<ClipCaption> read(Reader in) throws IOException, FormatException {
        CSVFormat withHeader =
                CSV.builder().setHeader().setSkipHeaderRecord(true).get();
        List<ClipCaption> captions = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(in, withHeader)) {
            requireColumns(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                captions.add(caption(row));
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new FormatException("This is not a table of AudioCaps: " + e.getMessage() + ".", e);
        }
        return captions;
    }

    private static void requireColumns(List<String> found) throws FormatException {
        for (String column : REQUIRED) {
            if (!found.contains(column)) {
                throw new FormatException("This is not a table of AudioCaps: the column " + column + " is missing.");
            }
        }
    }

    private static ClipCaption caption(CSVRecord row) throws FormatException {
        try {
            return new ClipCaption(
                    Long.parseLong(row.get("audiocap_id").strip()),
                    row.get("youtube_id"),
                    cell(row, "file").orElse(""),
                    cell(row, "clip_sha256").map(ClipId::new),
                    CaptionText.tidy(row.get("caption")),
                    cell(row, "origin").map(Origin::valueOf).orElse(Origin.IMPORT),
                    cell(row, "status").map(Status::valueOf).orElse(Status.DRAFT),
                    cell(row, "machine_text"),
                    cell(row, "human_text"),
                    cell(row, "model_id"),
                    cell(row, "score")
                            .map(score -> OptionalDouble.of(Double.parseDouble(score)))
                            .orElse(OptionalDouble.empty()),
                    List.of(),
                    cell(row, "annotator"),
                    cell(row, "accepted_at").map(Instant::parse));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FormatException("Row " + row.getRecordNumber() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isEmpty() ? Optional.of(row.get(column)) : Optional.empty();
    }
}
