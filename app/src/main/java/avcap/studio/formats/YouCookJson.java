package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * YouCook2's videos with sentences about stretches of them. A caption of a whole clip is a stretch that lasts as long as the
 * clip; it has a {@code caption_id}, by which it is known again.
 */
public final class YouCookJson implements CaptionFormat {

    @Override
    public String id() {
        return "youcook2";
    }

    @Override
    public String title() {
        return "YouCook2 JSON";
    }

    @Override
    public String fileName() {
        return "youcook2.json";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public Set<String> reserved() {
        return Set.of("duration", "subset", "annotations");
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        UniqueNames ids = new UniqueNames("~");
        try (Writer out = pack.text()) {
            out.write("{\"database\":{");
            JsonElements videos = new JsonElements(out);
            records.each(record -> videos.add(ids.of(record.name()), video(record)));
            out.write("\n}}\n");
        }
    }

    private ObjectNode video(ClipRecord record) {
        ObjectNode rest = RecordJson.rest(record, this, "caption", "captions", "caption_ids", "segments", "split");
        ObjectNode video = RecordJson.JSON.createObjectNode();
        video.put("duration", Seconds.of(record.lengthMillis())).put("subset", record.split());
        for (String field : List.of("recipe_type", "video_url")) {
            video.put(field, RecordJson.text(rest, field).orElse(""));
        }
        ArrayNode annotations = video.putArray("annotations");
        for (Saying caption : record.captions()) {
            stretch(annotations, 0, record.lengthMillis(), caption.text()).put("caption_id", caption.id());
        }
        for (Segment segment : record.segments()) {
            ObjectNode each = stretch(annotations, segment.startMillis(), segment.endMillis(), segment.text());
            Bands.put(each, segment.band());
            if (!segment.kind().isEmpty()) {
                each.put("kind", segment.kind());
            }
        }
        return video.setAll(rest);
    }

    private static ObjectNode stretch(ArrayNode annotations, long start, long end, String text) {
        int id = annotations.size();
        ObjectNode stretch = annotations.addObject().put("id", id);
        stretch.putArray("segment").add(Seconds.of(start)).add(Seconds.of(end));
        return stretch.put("sentence", text);
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        new JsonFile(source, source.main(fileName()), intake)
                .object(
                        title(),
                        Map.of(
                                "database",
                                (place, name, video) ->
                                        intake.offer(place, () -> RecordJson.record(clip(name, video)))));
    }

    private static ObjectNode clip(String id, JsonNode video) {
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        video.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
        clip.remove(List.of("duration", "subset", "annotations"));
        for (String field : List.of("recipe_type", "video_url")) {
            if (clip.path(field).asText().isEmpty()) {
                clip.remove(field);
            }
        }
        if (!clip.has("name")) {
            clip.put("name", id);
        }
        clip.put("split", video.path("subset").asText());
        if (!clip.has("end_ms") && video.path("duration").isNumber()) {
            clip.put("end_ms", Seconds.millis(video.path("duration").asText()));
        }
        for (JsonNode stretch : video.path("annotations")) {
            add(clip, stretch);
        }
        return clip;
    }

    private static void add(ObjectNode clip, JsonNode stretch) {
        String text = stretch.path("sentence").asText();
        if (stretch.has("caption_id")) {
            clip.withArrayProperty("captions").add(text);
            clip.withArrayProperty("caption_ids").add(stretch.path("caption_id").asLong());
            return;
        }
        JsonNode times = stretch.path("segment");
        ObjectNode segment = clip.withArrayProperty("segments").addObject();
        Bands.put(segment, Bands.of(stretch));
        segment.put("start_ms", Seconds.millis(times.path(0).asText()))
                .put("end_ms", Seconds.millis(times.path(1).asText()))
                .put("kind", stretch.path("kind").asText())
                .put("text", text);
    }
}
