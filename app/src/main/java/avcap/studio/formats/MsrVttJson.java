package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MSR-VTT's videos and sentences. Two of its names have a space in them. */
public final class MsrVttJson implements CaptionFormat {

    private static final String START = "start time";
    private static final String END = "end time";

    @Override
    public String id() {
        return "msrvtt";
    }

    @Override
    public String title() {
        return "MSR-VTT JSON";
    }

    @Override
    public String fileName() {
        return "msrvtt.json";
    }

    @Override
    public Set<String> reserved() {
        return Set.of("id", "video_id", START, END, "sen_id", "caption");
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        try (Writer out = pack.text();
                LaterElements sentences = new LaterElements(pack)) {
            out.write("{\"info\":{\"description\":\"Captions made with AVCap Studio\"},\n\"videos\":[");
            JsonElements videos = new JsonElements(out);
            UniqueNames ids = new UniqueNames("~");
            records.each(record -> {
                String id = ids.of(record.name());
                videos.add(video(record, id));
                sentences(record, id, sentences);
            });
            out.write("\n],\n\"sentences\":[");
            sentences.writeTo(out);
            out.write("\n]}\n");
        }
    }

    private ObjectNode video(ClipRecord record, String id) {
        ObjectNode rest = RecordJson.rest(record, this, "caption", "captions", "caption_ids", "start_ms", "split");
        ObjectNode video = RecordJson.JSON.createObjectNode();
        video.put("id", record.number()).put("video_id", id);
        video.set("category", rest.has("category") ? rest.get("category") : RecordJson.JSON.nullNode());
        video.put("url", RecordJson.text(rest, "url").orElse(""));
        video.put(START, Seconds.of(record.startMillis()));
        video.put(END, Seconds.of(record.startMillis() + record.lengthMillis()));
        video.put("split", record.split());
        return video.setAll(rest);
    }

    private static void sentences(ClipRecord record, String id, LaterElements sentences) throws IOException {
        for (Saying caption : record.captions()) {
            sentences.add(RecordJson.JSON
                    .createObjectNode()
                    .put("sen_id", caption.id())
                    .put("video_id", id)
                    .put("caption", caption.text()));
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Scattered clips = new Scattered(intake);
        new JsonFile(source, source.main(fileName()), intake)
                .object(
                        title(),
                        Map.of(
                                "videos", (place, name, video) -> video(clips, place, video, intake),
                                "sentences",
                                        (place, name, sentence) -> clips.caption(
                                                place,
                                                sentence.path("video_id").asText(),
                                                sentence.path("caption").asText(),
                                                sentence.path("sen_id").asLong(),
                                                null)));
        clips.end();
    }

    private static void video(Scattered clips, Place place, JsonNode video, Intake intake) {
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        video.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
        clip.remove(List.of("id", "video_id", START, END));
        if (clip.path("url").asText().isEmpty()) {
            clip.remove("url");
        }
        String id = video.path("video_id").asText();
        try {
            clip.put("start_ms", Seconds.millis(video.path(START).asText("0")));
            if (!clip.has("end_ms")) {
                clip.put("end_ms", Seconds.millis(video.path(END).asText("0")));
            }
        } catch (IllegalArgumentException e) {
            intake.reject(place, String.valueOf(e.getMessage()));
            return;
        }
        if (!clip.has("name")) {
            clip.put("name", id);
        }
        clips.clip(place, id, clip);
    }
}
