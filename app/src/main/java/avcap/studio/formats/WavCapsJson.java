package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** WavCaps' list of sounds. Which fields a sound has depends on where it comes from; those that are missing come out empty. */
public final class WavCapsJson implements CaptionFormat {

    private static final List<String> TOLD =
            List.of("title", "description", "author", "href", "caption", "duration", "audio", "download_link");

    @Override
    public String id() {
        return "wavcaps";
    }

    @Override
    public String title() {
        return "WavCaps JSON";
    }

    @Override
    public String fileName() {
        return "wavcaps.json";
    }

    @Override
    public Set<String> reserved() {
        return Set.of("id", "caption", "duration", "audio");
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        UniqueNames ids = new UniqueNames("~");
        int most = Math.max(1, records.mostCaptions());
        try (Writer out = pack.text()) {
            out.write("{\"num_captions_per_audio\":" + most + ",\n\"data\":[");
            JsonElements sounds = new JsonElements(out);
            records.each(record -> sounds.add(sound(record, ids.of(record.name()), most > 1)));
            out.write("\n]}\n");
        }
    }

    private ObjectNode sound(ClipRecord record, String id, boolean several) {
        ObjectNode rest = RecordJson.rest(record, this, "file", "caption", "captions");
        ObjectNode sound = RecordJson.JSON.createObjectNode().put("id", id);
        Set<String> fields = new LinkedHashSet<>(TOLD);
        for (String field : fields) {
            switch (field) {
                case "caption" -> putCaption(sound, record, several);
                case "duration" -> sound.put("duration", Seconds.of(record.lengthMillis()));
                case "audio" -> sound.put("audio", record.file());
                default -> sound.set(field, rest.has(field) ? rest.get(field) : RecordJson.JSON.nullNode());
            }
        }
        return sound.setAll(rest);
    }

    private static void putCaption(ObjectNode sound, ClipRecord record, boolean several) {
        if (several) {
            ArrayNode captions = sound.putArray("caption");
            record.captions().forEach(each -> captions.add(each.text()));
        } else {
            sound.put("caption", record.caption());
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        new JsonFile(source, source.main(fileName()), intake)
                .object(
                        title(),
                        Map.of(
                                "data",
                                (place, name, sound) -> intake.offer(place, () -> RecordJson.record(clip(sound)))));
    }

    private static ObjectNode clip(JsonNode sound) {
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        sound.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
        clip.remove(List.of("id", "audio", "duration"));
        if (sound.path("caption").isArray()) {
            clip.remove("caption");
            clip.set("captions", sound.path("caption"));
        }
        if (!clip.has("name")) {
            clip.put("name", sound.path("id").asText());
        }
        if (sound.path("audio").isTextual()) {
            clip.put("file", sound.path("audio").textValue());
        }
        if (!clip.has("end_ms") && sound.path("duration").isNumber()) {
            clip.put("end_ms", Seconds.millis(sound.path("duration").asText()));
        }
        return clip;
    }
}
