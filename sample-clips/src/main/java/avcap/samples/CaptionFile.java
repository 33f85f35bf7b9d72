package avcap.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** {@code captions.json}: the truth about the sample clips, one object a clip. */
final class CaptionFile {

    static final String NAME = "captions.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CaptionFile() {}

    static void write(Path file, List<SampleClip> clips) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        clips.forEach(clip -> list.add(node(clip)));
        Files.writeString(file, JSON.writeValueAsString(list) + "\n");
    }

    static List<SampleClip> read(InputStream in) throws IOException {
        List<SampleClip> clips = new ArrayList<>();
        for (JsonNode node : JSON.readTree(in)) {
            clips.add(clip(node));
        }
        return List.copyOf(clips);
    }

    private static ObjectNode node(SampleClip clip) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", clip.id()).put("file", clip.file());
        node.put("kind", clip.kind().name().toLowerCase(Locale.ROOT)).put("caption", clip.caption());
        clip.seed().ifPresent(seed -> node.put("seed", seed));
        ArrayNode sounds = node.putArray("sounds");
        clip.sounds().forEach(sound -> sounds.addObject()
                .put("source", sound.source())
                .put("start", sound.start())
                .put("end", sound.end())
                .put("on_screen", sound.onScreen()));
        ArrayNode silent = node.putArray("silent");
        clip.silent().forEach(silent::add);
        ArrayNode references = node.putArray("references");
        clip.references().forEach(references::add);
        return node;
    }

    private static SampleClip clip(JsonNode node) {
        List<SampleClip.Sound> sounds = new ArrayList<>();
        for (JsonNode sound : node.path("sounds")) {
            sounds.add(new SampleClip.Sound(
                    sound.path("source").asText(),
                    sound.path("start").asDouble(),
                    sound.path("end").asDouble(),
                    sound.path("on_screen").asBoolean()));
        }
        return new SampleClip(
                node.path("id").asText(),
                node.path("file").asText(),
                SampleClip.Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                node.path("caption").asText(),
                node.has("seed") ? OptionalLong.of(node.path("seed").asLong()) : OptionalLong.empty(),
                sounds,
                texts(node.path("silent")),
                texts(node.path("references")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
