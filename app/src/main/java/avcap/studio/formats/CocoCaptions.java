package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;

/** COCO's captions: a list of "images", here clips, and a list of annotations that point to them. */
public final class CocoCaptions implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    /** pycocotools 2.0.9 and 2.0.10 fail without it. */
    static final String HEAD = """
            {"info":{"description":"Captions made with AVCap Studio","version":"1.0"},
            "licenses":[],
            "type":"captions",
            """;

    @Override
    public String id() {
        return "coco";
    }

    @Override
    public String title() {
        return WORDS.text("title.coco");
    }

    @Override
    public String fileName() {
        return "coco_captions.json";
    }

    @Override
    public Set<String> reserved() {
        return Set.of("id", "file_name", "image_id", "caption");
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        try (Writer out = pack.text();
                LaterElements annotations = new LaterElements(pack)) {
            out.write(HEAD + "\"images\":[");
            JsonElements images = new JsonElements(out);
            records.each(record -> {
                images.add(image(record));
                annotations(record, annotations);
            });
            out.write("\n],\n\"annotations\":[");
            annotations.writeTo(out);
            out.write("\n]}\n");
        }
    }

    private ObjectNode image(ClipRecord record) {
        ObjectNode image =
                RecordJson.JSON.createObjectNode().put("id", record.number()).put("file_name", record.file());
        return image.setAll(RecordJson.rest(record, this, "clip", "file", "caption", "captions", "caption_ids"));
    }

    /** The first of a clip repeats where the text comes from, for readers that look at nothing but annotations. */
    private static void annotations(ClipRecord record, LaterElements annotations) throws IOException {
        boolean isFirst = true;
        for (Saying caption : record.captions()) {
            ObjectNode annotation = RecordJson.JSON
                    .createObjectNode()
                    .put("id", caption.id())
                    .put("image_id", record.number())
                    .put("caption", caption.text());
            if (isFirst) {
                Provenance from = record.provenance();
                annotation.put("origin", from.origin().name());
                from.machineText().ifPresent(text -> annotation.put("machine_text", text));
                from.humanText().ifPresent(text -> annotation.put("human_text", text));
            }
            annotations.add(annotation);
            isFirst = false;
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Scattered clips = new Scattered(intake);
        new JsonFile(source, source.main(fileName()), intake)
                .object(
                        title(),
                        Map.of(
                                "images", (place, name, image) -> image(clips, place, image),
                                "annotations", (place, name, annotation) -> caption(clips, place, annotation, intake)));
        clips.end();
    }

    private static void image(Scattered clips, Place place, JsonNode image) {
        String id = image.path("id").asText();
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        image.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
        String file = image.path("file_name").asText();
        clip.remove(Set.of("id", "file_name"));
        if (image.path("id").isIntegralNumber() && !clip.has("clip")) {
            clip.put("clip", image.path("id").asLong());
        }
        if (!clip.has("file")) {
            clip.put("file", file);
        }
        if (!clip.has("name")) {
            clip.put("name", file.isEmpty() ? id : file);
        }
        clips.clip(place, id, clip);
    }

    private static void caption(Scattered clips, Place place, JsonNode annotation, Intake intake) {
        if (!annotation.path("caption").isTextual()) {
            intake.reject(place, WORDS.text("row.annotationNoCaption"));
            return;
        }
        ObjectNode beside = RecordJson.JSON.createObjectNode();
        annotation.properties().forEach(field -> beside.set(field.getKey(), field.getValue()));
        beside.remove(Set.of("id", "image_id", "caption"));
        clips.caption(
                place,
                annotation.path("image_id").asText(),
                annotation.path("caption").textValue(),
                annotation.path("id").asLong(),
                beside);
    }
}
