package avcap.inference.checkpoint;

import avcap.inference.attention.TokenLayout;
import avcap.inference.features.InputShape;
import avcap.inference.sentences.Sentences;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The sizes of a network: every number a layer needs is here and nowhere else.
 *
 * <p>On disk a {@code config.json} with the reference's names in snake case, given in brackets below.
 *
 * @param labels classes of the encoder's unused classification head [label_dim], 527 in AudioSet
 * @param frames pictures a clip is seen by [num_frames]; more than one are joined in pairs
 * @param imageSize pixels of a picture's side [img_size], a multiple of {@code patch}
 * @param audioFrames rows of the spectrogram, one every 10 ms [audio_length], a multiple of {@code patch}
 * @param melBands columns of the spectrogram [mel_bins, 128 if absent], a multiple of {@code patch}
 * @param patch side of a patch of sound or picture [patch, 16 if absent]
 * @param width numbers per encoder token [embed_dim]
 * @param heads attention heads of the encoder [num_heads]
 * @param specificDepth encoder blocks of each modality by itself [modality_specific_depth], may be 0
 * @param jointDepth encoder blocks of both modalities together [unified_depth], may be 0
 * @param textWidth numbers per decoder token [hidden]
 * @param textHeads attention heads of the decoder [dec_heads]
 * @param textLayers decoder layers [dec_layers]
 * @param textInner inner width of a decoder layer [ff]
 * @param vocabulary pieces the decoder knows [vocab]
 * @param positions longest sequence of pieces, marks included [max_caption_length]
 * @param start number of {@code [CLS]} [sos]
 * @param end number of {@code [SEP]} [eos]
 * @param pad number of {@code [PAD]} [pad]
 */
public record AvCapConfig(
        int labels,
        int frames,
        int imageSize,
        int audioFrames,
        int melBands,
        int patch,
        int width,
        int heads,
        int specificDepth,
        int jointDepth,
        int textWidth,
        int textHeads,
        int textLayers,
        int textInner,
        int vocabulary,
        int positions,
        int start,
        int end,
        int pad) {

    private static final Sentences SENTENCES = Sentences.of(AvCapConfig.class);

    /** Pictures joined into one tubelet when there is more than one. */
    public static final int TUBELET_FRAMES = 2;

    /** Inner width of an encoder block, in widths. */
    public static final int ENCODER_MLP_RATIO = 4;

    /** @throws IllegalArgumentException with a sentence that names the size that cannot be */
    public AvCapConfig {
        new ConfigRules()
                .positive("label_dim", labels)
                .positive("num_frames", frames)
                .positive("patch", patch)
                .multiple("img_size", imageSize, "patch", patch)
                .multiple("audio_length", audioFrames, "patch", patch)
                .multiple("mel_bins", melBands, "patch", patch)
                .multiple("embed_dim", width, "num_heads", heads)
                .depth("modality_specific_depth", specificDepth)
                .depth("unified_depth", jointDepth)
                .multiple("hidden", textWidth, "dec_heads", textHeads)
                .positive("dec_layers", textLayers)
                .depth("dec_layers", textLayers)
                .positive("ff", textInner)
                .positive("vocab", vocabulary)
                .positive("max_caption_length", positions)
                .id("sos", start, vocabulary)
                .id("eos", end, vocabulary)
                .id("pad", pad, vocabulary)
                .differ("sos", start, "eos", end)
                .differ("sos", start, "pad", pad)
                .differ("eos", end, "pad", pad);
    }

    /** The size of the authors' release: ViT-B with 11 + 1 blocks and a 6-layer BERT-base decoder. */
    public static AvCapConfig base(int frames) {
        return new AvCapConfig(
                527, frames, 224, 1024, 128, 16, 768, 12, 11, 1, 768, 12, 6, 3072, 30522, 1024, 101, 102, 0);
    }

    /** @throws CheckpointException if the file cannot be read, is no JSON, or a size is missing or impossible */
    public static AvCapConfig read(Path file) throws CheckpointException {
        return ConfigJson.read(file);
    }

    /** Writes a {@code config.json} with the reference's names. */
    public void write(Path file) throws CheckpointException {
        ConfigJson.write(this, file);
    }

    /** What is different in another config, such as {@code num_frames 8 instead of 4}; empty if they are equal. */
    public List<String> differencesFrom(AvCapConfig other) {
        return ConfigJson.differences(this, other);
    }

    /**
     * How many pieces each of some sentences has that the decoder is to read.
     *
     * @param pieces [sentences × length]
     * @throws IllegalArgumentException if they are of no common length, longer than the positions, or not in the vocabulary
     */
    public int lengthOf(int sentences, long[] pieces) {
        if (sentences < 1 || pieces.length < sentences || pieces.length % sentences != 0) {
            throw new IllegalArgumentException(SENTENCES.text("pieces.uneven", pieces.length, sentences));
        }
        int length = pieces.length / sentences;
        if (length > positions) {
            throw new IllegalArgumentException(SENTENCES.text("pieces.long", length, positions));
        }
        for (long piece : pieces) {
            if (piece < 0 || piece >= vocabulary) {
                throw new IllegalArgumentException(SENTENCES.text("pieces.unknown", piece, vocabulary - 1));
            }
        }
        return length;
    }

    public InputShape inputShape() {
        return new InputShape(audioFrames, melBands, frames, imageSize);
    }

    public int audioBands() {
        return melBands / patch;
    }

    public int audioColumns() {
        return audioFrames / patch;
    }

    public int audioTokens() {
        return audioBands() * audioColumns();
    }

    /** Whether pictures are joined in pairs. */
    public boolean hasTubelets() {
        return frames > 1;
    }

    /** Pictures, or pairs of pictures; an odd last one is dropped. */
    public int tubelets() {
        return hasTubelets() ? frames / TUBELET_FRAMES : 1;
    }

    public int patchesPerSide() {
        return imageSize / patch;
    }

    public int visualTokens() {
        return tubelets() * patchesPerSide() * patchesPerSide();
    }

    /** Inner width of an encoder block. */
    public int inner() {
        return ENCODER_MLP_RATIO * width;
    }

    /** The order of the tokens the decoder sees, for a clip with sound, picture or both. */
    public TokenLayout tokenLayout(boolean sound, boolean picture) {
        return new TokenLayout(
                sound ? audioBands() : 0,
                sound ? audioColumns() : 0,
                picture ? tubelets() : 0,
                picture ? patchesPerSide() : 0);
    }

    /** Every weight's name and shape, in the order of the reference's state dictionary (model.md §2). */
    public Map<String, long[]> expectedShapes() {
        return new WeightShapes(this).all();
    }
}
