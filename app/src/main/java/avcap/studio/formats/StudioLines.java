package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** The studio's own format: a line of JSON for each clip, with everything the studio knows. */
public final class StudioLines implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    /** Who takes the lines as objects. */
    @FunctionalInterface
    interface Line {
        void take(Place place, ObjectNode line) throws FormatException;
    }

    @Override
    public String id() {
        return "studio";
    }

    @Override
    public String title() {
        return "Studio JSONL";
    }

    @Override
    public String fileName() {
        return "captions.jsonl";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        try (Writer out = pack.text()) {
            records.each(record -> write(RecordJson.of(record), out));
        }
    }

    static void write(JsonNode line, Writer out) throws IOException {
        out.write(RecordJson.JSON.writeValueAsString(line));
        out.write('\n');
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        read(source, source.main(fileName()), intake, (place, line) -> {
            if (!line.has("name") && line.has("file")) {
                line.put("name", line.path("file").asText());
            }
            intake.offer(place, () -> RecordJson.record(line));
        });
    }

    /** Goes through a file of JSON lines; those that are none are rejected. */
    static void read(Source source, Path file, Intake intake, Line each) throws IOException, FormatException {
        try (TextLines lines = source.lines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Place place = source.place(file, lines.number());
                if (lines.isTooLong()) {
                    intake.reject(place, WORDS.text("long.line", BoundedReader.MOST));
                } else if (!line.isBlank()) {
                    parse(place, line, intake, each);
                }
            }
        }
    }

    private static void parse(Place place, String line, Intake intake, Line each) throws FormatException {
        try {
            if (RecordJson.JSON.readTree(line) instanceof ObjectNode object) {
                each.take(place, object);
            } else {
                intake.reject(place, WORDS.text("row.lineNoObject"));
            }
        } catch (JsonProcessingException e) {
            intake.reject(place, WORDS.text("row.lineBroken", e.getOriginalMessage()));
        }
    }
}
