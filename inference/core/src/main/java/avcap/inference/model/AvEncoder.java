package avcap.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import avcap.inference.checkpoint.AvCapConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sound and picture into audio-visual tokens (model.md §3; reference: models/cav_mae.py, CAVMAEFT).
 *
 * <p>Each modality passes its own blocks (with their plain norms); then both, sound first, pass the joint blocks. With one modality alone the joint
 * blocks use the norms of that modality.
 */
public final class AvEncoder {

    private final Patches patches;
    private final PatchEmbedding soundEmbedding;
    private final PatchEmbedding pictureEmbedding;
    private final List<EncoderBlock> soundBlocks;
    private final List<EncoderBlock> pictureBlocks;
    private final List<EncoderBlock> jointBlocks;
    private final Norm soundNorm;
    private final Norm pictureNorm;
    private final Norm jointNorm;

    AvEncoder(Parameters parameters, AvCapConfig config, Layers layers) {
        patches = new Patches(config.patch());
        soundEmbedding = PatchEmbedding.sound(parameters);
        pictureEmbedding = PatchEmbedding.picture(parameters);
        soundBlocks = blocks(layers, "av_encoder.blocks_a", config.specificDepth());
        pictureBlocks = blocks(layers, "av_encoder.blocks_v", config.specificDepth());
        jointBlocks = blocks(layers, "av_encoder.blocks_u", config.jointDepth());
        soundNorm = Norm.of(parameters, "av_encoder.norm_a", Norm.TORCH);
        pictureNorm = Norm.of(parameters, "av_encoder.norm_v", Norm.TORCH);
        jointNorm = Norm.of(parameters, "av_encoder.norm", Norm.TORCH);
    }

    private static List<EncoderBlock> blocks(Layers layers, String name, int depth) {
        List<EncoderBlock> blocks = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            blocks.add(layers.encoderBlock(name + "." + i));
        }
        return blocks;
    }

    /**
     * All tokens of whole clips.
     *
     * @param sound (B, T, mel), or null for a picture-only pass
     * @param picture (B, 3, F, S, S), or null for a sound-only pass
     * @return (B, M, D), sound tokens first
     */
    public NDArray forward(@Nullable NDArray sound, @Nullable NDArray picture, Tap tap) {
        NDArray soundTokens = sound == null ? null : soundEmbedding.forward(patches.ofSound(sound), tap);
        NDArray pictureTokens = picture == null ? null : pictureEmbedding.forward(patches.ofPicture(picture), tap);
        return blocks(soundTokens, pictureTokens, tap);
    }

    /** The kept patches of clips, for training and to see what the others are for; either part may be null, not both. */
    public NDArray forwardKept(@Nullable Kept sound, @Nullable Kept picture) {
        NDArray soundTokens = sound == null ? null : soundEmbedding.forward(sound.patches(), sound.tokens());
        NDArray pictureTokens = picture == null ? null : pictureEmbedding.forward(picture.patches(), picture.tokens());
        return blocks(soundTokens, pictureTokens, Tap.NONE);
    }

    private NDArray blocks(@Nullable NDArray soundTokens, @Nullable NDArray pictureTokens, Tap tap) {
        NDArray sound = soundTokens == null
                ? null
                : through(soundBlocks, soundTokens, EncoderBlock.Kind.PLAIN, tap.under("enc.blocks_a."));
        NDArray picture = pictureTokens == null
                ? null
                : through(pictureBlocks, pictureTokens, EncoderBlock.Kind.PLAIN, tap.under("enc.blocks_v."));
        NDArray out = join(sound, picture, tap.under("enc.blocks_u."));
        tap.see("enc.out", out);
        return out;
    }

    private NDArray join(@Nullable NDArray sound, @Nullable NDArray picture, Tap tap) {
        if (sound != null && picture != null) {
            NDArray both = sound.concat(picture, 1); // (B, Ta, D), (B, Tv, D) -> (B, M, D)
            return jointNorm.apply(through(jointBlocks, both, EncoderBlock.Kind.PLAIN, tap));
        }
        if (sound != null) {
            return soundNorm.apply(through(jointBlocks, sound, EncoderBlock.Kind.SOUND, tap));
        }
        if (picture != null) {
            return pictureNorm.apply(through(jointBlocks, picture, EncoderBlock.Kind.PICTURE, tap));
        }
        throw new IllegalArgumentException("Neither sound nor picture");
    }

    private static NDArray through(List<EncoderBlock> blocks, NDArray tokens, EncoderBlock.Kind kind, Tap tap) {
        NDArray x = tokens;
        for (int i = 0; i < blocks.size(); i++) {
            NDArray next = blocks.get(i).forward(x, kind, tap.under(i + "."));
            if (i > 0) {
                blocks.get(i).leave(x);
            }
            x = next;
        }
        return x;
    }

    /**
     * Some patches of a batch of clips.
     *
     * @param patches (B, n, P)
     * @param tokens (B, n) int64
     */
    public record Kept(NDArray patches, NDArray tokens) {

        /**
         * Some out of all patches of one clip.
         *
         * @param all (1, N, P)
         * @param tokens (1, n) int64
         */
        public static Kept of(NDArray all, NDArray tokens) {
            NDArray patches = Embedding.embedding(tokens, all.squeeze(0), SparseFormat.DENSE)
                    .singletonOrThrow(); // (1, n), (N, P) -> (1, n, P)
            return new Kept(patches, tokens);
        }
    }
}
