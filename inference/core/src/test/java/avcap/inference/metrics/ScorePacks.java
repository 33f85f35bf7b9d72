package avcap.inference.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Clips with the scores that the reference gave them. */
final class ScorePacks {

    private ScorePacks() {}

    static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(ScorePacks.class.getResourceAsStream(name), name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The clips of a pack as they were written. */
    static List<ClipCaptions> clips(JsonNode pack) {
        return elements(pack.get("clips"))
                .map(clip -> new ClipCaptions(
                        clip.get("id").asText(),
                        clip.get("candidate").asText(),
                        elements(clip.get("references")).map(JsonNode::asText).toList()))
                .toList();
    }
}
