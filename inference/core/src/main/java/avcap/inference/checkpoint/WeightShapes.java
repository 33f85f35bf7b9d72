package avcap.inference.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names and shapes of a network's weights, in the order the reference saves them (model.md §2).
 *
 * <p>D is the encoder's width, H the decoder's, V the vocabulary. Every encoder block carries norms for sound and picture,
 * used or not, as the reference does.
 */
final class WeightShapes {

    private static final List<String> VARIANTS = List.of("", "_a", "_v");

    private final AvCapConfig config;
    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    WeightShapes(AvCapConfig config) {
        this.config = config;
    }

    Map<String, long[]> all() {
        encoder();
        decoder();
        return shapes;
    }

    private void encoder() {
        int width = config.width();
        int patch = config.patch();
        add("av_encoder.modality_a", 1, 1, width);
        add("av_encoder.modality_v", 1, 1, width);
        add("av_encoder.pos_embed_a", 1, config.audioTokens(), width);
        add("av_encoder.pos_embed_v", 1, config.visualTokens(), width);
        add("av_encoder.patch_embed_a.proj.weight", width, 1, patch, patch);
        add("av_encoder.patch_embed_a.proj.bias", width);
        if (config.hasTubelets()) {
            add("av_encoder.patch_embed_v.proj.weight", width, 3, AvCapConfig.TUBELET_FRAMES, patch, patch);
        } else {
            add("av_encoder.patch_embed_v.proj.weight", width, 3, patch, patch);
        }
        add("av_encoder.patch_embed_v.proj.bias", width);
        blocks("blocks_a", config.specificDepth());
        blocks("blocks_v", config.specificDepth());
        blocks("blocks_u", config.jointDepth());
        for (String variant : List.of("_a", "_v", "")) {
            norm("av_encoder.norm" + variant, width);
        }
        norm("av_encoder.mlp_head.0", width);
        linear("av_encoder.mlp_head.1", config.labels(), width);
    }

    private void blocks(String stack, int depth) {
        int width = config.width();
        for (int i = 0; i < depth; i++) {
            String block = "av_encoder." + stack + "." + i;
            VARIANTS.forEach(variant -> norm(block + ".norm1" + variant, width));
            linear(block + ".attn.qkv", 3L * width, width);
            linear(block + ".attn.proj", width, width);
            VARIANTS.forEach(variant -> norm(block + ".norm2" + variant, width));
            linear(block + ".mlp.fc1", config.inner(), width);
            linear(block + ".mlp.fc2", width, config.inner());
        }
    }

    private void decoder() {
        int hidden = config.textWidth();
        linear("textual.av_projection.0", hidden, config.width());
        norm("textual.av_projection.1", hidden);
        add(Weights.WORDS, config.vocabulary(), hidden);
        add("textual.embedding.positions.weight", config.positions(), hidden);
        norm("textual.embedding.layer_norm", hidden);
        for (int i = 0; i < config.textLayers(); i++) {
            decoderLayer("textual.transformer.encoder.layer." + i);
        }
        linear("textual.output", config.vocabulary(), hidden);
    }

    private void decoderLayer(String layer) {
        int hidden = config.textWidth();
        for (String part : List.of("query", "key", "value")) {
            linear(layer + ".attention.self." + part, hidden, hidden);
        }
        linear(layer + ".attention.output.dense", hidden, hidden);
        norm(layer + ".attention.output.LayerNorm", hidden);
        linear(layer + ".intermediate.dense", config.textInner(), hidden);
        linear(layer + ".output.dense", hidden, config.textInner());
        norm(layer + ".output.LayerNorm", hidden);
    }

    private void linear(String name, long out, long in) {
        add(name + ".weight", out, in);
        add(name + ".bias", out);
    }

    private void norm(String name, long width) {
        add(name + ".weight", width);
        add(name + ".bias", width);
    }

    private void add(String name, long... shape) {
        shapes.put(name, shape);
    }
}
