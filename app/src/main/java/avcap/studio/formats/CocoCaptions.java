package avcap.studio.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** COCO's captions: a list of "images", here clips, and a list of annotations that point to them. */
public final class CocoCaptions implements CaptionFormat {

    @Override
    public String id() {
        return "coco";
    }

    @Override
    public String title() {
        return "COCO captions JSON";
    }

    @Override
    public String fileName() {
        return "coco_captions.json";
    }

    @Override
    public void write(List<ClipCaption> captions, Writer out) throws IOException {
        ObjectNode root = CaptionJson.JSON.createObjectNode();
        root.putObject("info")
                .put("description", "Captions made with AVCap Studio")
                .put("version", "1.0");
        root.putArray("licenses");
        root.put("type", "captions");
        ArrayNode images = root.putArray("images");
        ArrayNode annotations = root.putArray("annotations");
        for (ClipCaption caption : captions) {
            images.addObject()
                    .put("id", caption.number())
                    .put("file_name", caption.file())
                    .put("name", caption.name());
            ObjectNode annotation = annotations
                    .addObject()
                    .put("id", caption.number())
                    .put("image_id", caption.number())
                    .put("caption", caption.caption());
            CaptionJson.put(annotation, caption);
        }
        out.write(CaptionJson.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(root)
                .replace("\r\n", "\n"));
        out.write('\n');
        out.flush();
    }

    @Override
    public List<ClipCaption> read(Reader in) throws IOException, FormatException {
        JsonNode root = parse(in);
        if (!root.path("images").isArray() || !root.path("annotations").isArray()) {
            throw new FormatException("This is not a file of COCO captions: it has no images or no annotations.");
        }
        Map<String, JsonNode> images = new HashMap<>();
        root.path("images").forEach(image -> images.put(image.path("id").asText(), image));
        List<ClipCaption> captions = new ArrayList<>();
        for (JsonNode annotation : root.path("annotations")) {
            JsonNode image = images.get(annotation.path("image_id").asText());
            if (image == null) {
                throw new FormatException("Annotation " + annotation.path("id").asText()
                        + " points to an image that is not in the file.");
            }
            captions.add(caption(annotation, image));
        }
        return captions;
    }

    private static JsonNode parse(Reader in) throws IOException, FormatException {
        try {
            return CaptionJson.JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new FormatException("This is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static ClipCaption caption(JsonNode annotation, JsonNode image) throws FormatException {
        String file = image.path("file_name").asText();
        try {
            return CaptionJson.get(
                    annotation,
                    annotation.path("id").asLong(),
                    CaptionJson.text(image, "name").orElse(file),
                    file);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FormatException(
                    "Annotation " + annotation.path("id").asText() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
