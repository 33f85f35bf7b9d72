package avcap.studio.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** AudioCaps' table, a row a caption: its four columns first, then what the studio knows besides. */
public final class AudioCapsCsv implements CaptionFormat {

    private static final List<String> REQUIRED = List.of("audiocap_id", "youtube_id", "start_time", "caption");
    private static final List<String> COLUMNS = List.of(
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
            "accepted_at",
            "active_ms",
            "accepted_ms",
            Listening.PLAYS,
            Listening.COVERAGE,
            "decode",
            "end_ms",
            "split",
            "labels",
            "segments",
            RecordJson.TAGS,
            Noted.FIELD,
            "clip");
    private static final long EXCERPT_MILLIS = 10_000; // of every clip of AudioCaps

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
    public Set<String> reserved() {
        return new LinkedHashSet<>(COLUMNS);
    }

    @Override
    public boolean repeatsClips() {
        return true;
    }

    @Override
    public ClipRecord kept(ClipRecord record) {
        return Table.kept(record.withoutExtra(reserved())
                .withProvenance(record.provenance().withoutWords()));
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        try (Table.Out table = new Table(Table.COMMAS).write(pack.text(), COLUMNS, records.extraColumns())) {
            records.each(record -> {
                ObjectNode row = RecordJson.rest(record, this);
                row.put("youtube_id", record.name());
                row.put("start_time", Seconds.of(record.startMillis()).toPlainString());
                for (Saying caption : record.captions()) {
                    row.put("audiocap_id", caption.id());
                    row.put("caption", caption.text());
                    table.row(row);
                }
            });
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        RowGroup clips = new RowGroup(intake);
        new Table(Table.COMMAS).read(source, source.main(fileName()), title(), REQUIRED, intake, (place, row) -> {
            try {
                add(clips, place, row);
            } catch (IllegalArgumentException e) {
                intake.reject(place, String.valueOf(e.getMessage()));
            }
        });
        clips.end();
    }

    private static void add(RowGroup clips, Place place, ObjectNode row) throws FormatException {
        long captionId = RecordJson.number(row, "audiocap_id").orElse(0L);
        long start = Seconds.millis(RecordJson.text(row, "start_time").orElse("0"));
        row.put("name", row.path("youtube_id").asText());
        row.put("start_ms", start);
        if (!row.has("end_ms")) {
            row.put("end_ms", start + EXCERPT_MILLIS);
        }
        row.remove(List.of("audiocap_id", "youtube_id", "start_time"));
        clips.add(place, row, captionId);
    }
}
