package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of {@link AvCapConfig}'s sizes on disk. Keys it does not know are left alone: a wrong size shows in the weights,
 * whose shapes must fit.
 */
final class ConfigJson {

    private static final Sentences SENTENCES = Sentences.of(ConfigJson.class);

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private ConfigJson() {}

    static AvCapConfig read(Path file) throws CheckpointException {
        try {
            return parse(JSON.readTree(file.toFile()));
        } catch (JsonProcessingException e) {
            throw new CheckpointException(SENTENCES.text("sizes.json", file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("sizes.unreadable", file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(SENTENCES.text("sizes.unusable", file, e.getMessage()), e);
        }
    }

    private static AvCapConfig parse(JsonNode json) {
        return new AvCapConfig(
                required(json, "label_dim"),
                required(json, "num_frames"),
                required(json, "img_size"),
                required(json, "audio_length"),
                optional(json, "mel_bins", 128),
                optional(json, "patch", 16),
                required(json, "embed_dim"),
                required(json, "num_heads"),
                required(json, "modality_specific_depth"),
                required(json, "unified_depth"),
                required(json, "hidden"),
                required(json, "dec_heads"),
                required(json, "dec_layers"),
                required(json, "ff"),
                required(json, "vocab"),
                required(json, "max_caption_length"),
                required(json, "sos"),
                required(json, "eos"),
                required(json, "pad"));
    }

    private static int required(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException(SENTENCES.text("size.missing", key));
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(SENTENCES.text("size.whole", key, value));
        }
        return value.intValue();
    }

    private static int optional(JsonNode json, String key, int otherwise) {
        return json.has(key) ? required(json, key) : otherwise;
    }

    static void write(AvCapConfig config, Path file) throws CheckpointException {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(config));
        } catch (IOException e) {
            throw new CheckpointException(SENTENCES.text("sizes.unwritten", file, e.getMessage()), e);
        }
    }

    static List<String> differences(AvCapConfig one, AvCapConfig other) {
        ObjectNode others = json(other);
        List<String> differences = new ArrayList<>();
        json(one).properties().forEach(size -> {
            JsonNode instead = others.path(size.getKey());
            if (!size.getValue().equals(instead)) {
                differences.add(SENTENCES.text("sizes.instead", size.getKey(), size.getValue(), instead));
            }
        });
        return differences;
    }

    private static ObjectNode json(AvCapConfig config) {
        ObjectNode json = JSON.createObjectNode();
        json.put("label_dim", config.labels());
        json.put("num_frames", config.frames());
        json.put("img_size", config.imageSize());
        json.put("audio_length", config.audioFrames());
        json.put("mel_bins", config.melBands());
        json.put("patch", config.patch());
        json.put("embed_dim", config.width());
        json.put("num_heads", config.heads());
        json.put("modality_specific_depth", config.specificDepth());
        json.put("unified_depth", config.jointDepth());
        json.put("hidden", config.textWidth());
        json.put("dec_heads", config.textHeads());
        json.put("dec_layers", config.textLayers());
        json.put("ff", config.textInner());
        json.put("vocab", config.vocabulary());
        json.put("max_caption_length", config.positions());
        json.put("sos", config.start());
        json.put("eos", config.end());
        json.put("pad", config.pad());
        return json;
    }
}
