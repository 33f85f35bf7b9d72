package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Reads the sizes of a network from the names and shapes of its weights.
 *
 * <p>What weights do not tell comes from the hints; where these are silent too, what every AVCap has is assumed and said, or the
 * reading is refused with what to give.
 */
final class SizesFromWeights {

    private static final Sentences SENTENCES = Sentences.of(SizesFromWeights.class);

    /** Of the authors' networks, in which every head of encoder and decoder is this wide. */
    private static final int HEAD_WIDTH = 64;

    private static final String ENCODER = "av_encoder.";
    private static final String LAYER = "textual.transformer.encoder.layer.";
    private static final String POSITIONS = "textual.embedding.positions.weight";

    private final Map<String, long[]> shapes;
    private final SizeHints hints;
    private final List<String> assumptions = new ArrayList<>();

    /** @param shapes by the network's own names */
    SizesFromWeights(Map<String, long[]> shapes, SizeHints hints) {
        this.shapes = shapes;
        this.hints = hints;
    }

    /** What was assumed while reading, a sentence each. */
    List<String> assumptions() {
        return assumptions;
    }

    /**
     * @param isFresh whether the picture's weights are those of a single picture, to be used with the hinted frames
     * @param marks numbers of [CLS], [SEP] and [PAD]
     */
    AvCapConfig read(boolean isFresh, Marks marks) throws CheckpointException {
        int patch = patch();
        int width = told(widthVotes(), "assumed.encoder", 768);
        int melBands = hints.melBands().orElse(128); // the only number of bands the authors' code knows
        int soundTokens = told(votes().ask(ENCODER + "pos_embed_a", 1), "assumed.sound", 512);
        if (melBands % patch != 0 || soundTokens % Math.max(1, melBands / patch) != 0) {
            throw new CheckpointException(SENTENCES.text("told.columns", soundTokens, melBands));
        }
        PictureSizes.Sizes picture = new PictureSizes(shapes, hints, patch, assumptions).read(isFresh);
        int textWidth = told(textWidthVotes(), "assumed.decoder", 768);
        try {
            return new AvCapConfig(
                    labels(),
                    picture.frames(),
                    picture.imageSize(),
                    soundTokens / (melBands / patch) * patch,
                    melBands,
                    patch,
                    width,
                    heads(hints.heads(), width, SENTENCES.text("told.encoder")),
                    Math.max(depth(ENCODER + "blocks_a."), depth(ENCODER + "blocks_v.")),
                    depth(ENCODER + "blocks_u."),
                    textWidth,
                    heads(hints.textHeads(), textWidth, SENTENCES.text("told.decoder")),
                    depth(LAYER),
                    inner(),
                    pieces(),
                    told(votes().ask(POSITIONS, 0), "assumed.sentence", 1024),
                    marks.start(),
                    marks.end(),
                    marks.pad());
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(SENTENCES.text("told.unusable", e.getMessage()), e);
        }
    }

    /**
     * Numbers of the marks in the vocabulary.
     *
     * @param start of [CLS]
     * @param end of [SEP]
     * @param pad of [PAD]
     */
    record Marks(int start, int end, int pad) {}

    /** How many pieces the decoder's weights know. */
    int pieces() {
        return told(
                votes().ask(Weights.WORDS, 0).ask(Weights.OUTPUT, 0).ask("textual.output.bias", 0),
                "assumed.vocabulary",
                30522);
    }

    private int patch() {
        return told(
                votes().ask(ENCODER + "patch_embed_a.proj.weight", -1)
                        .ask(ENCODER + "patch_embed_a.proj.weight", -2)
                        .ask(ENCODER + "patch_embed_v.proj.weight", -1)
                        .ask(ENCODER + "patch_embed_v.proj.weight", -2),
                "assumed.patches",
                16);
    }

    private ShapeVotes widthVotes() {
        ShapeVotes votes = votes();
        for (String last : List.of("modality_a", "modality_v", "pos_embed_a", "pos_embed_v")) {
            votes.ask(ENCODER + last, 2);
        }
        for (String first : List.of("norm.weight", "norm_a.weight", "norm_v.weight", "patch_embed_a.proj.bias")) {
            votes.ask(ENCODER + first, 0);
        }
        return votes;
    }

    private ShapeVotes textWidthVotes() {
        return votes().ask(Weights.WORDS, 1)
                .ask(Weights.OUTPUT, 1)
                .ask(POSITIONS, 1)
                .ask("textual.embedding.layer_norm.weight", 0)
                .ask("textual.embedding.layer_norm.bias", 0);
    }

    private int inner() {
        ShapeVotes votes = votes();
        for (int layer = 0; layer < depth(LAYER); layer++) {
            votes.ask(LAYER + layer + ".intermediate.dense.weight", 0)
                    .ask(LAYER + layer + ".intermediate.dense.bias", 0)
                    .ask(LAYER + layer + ".output.dense.weight", 1);
        }
        return told(votes, "assumed.inner", 3072);
    }

    private int labels() {
        OptionalInt told = votes().ask(ENCODER + "mlp_head.1.weight", 0)
                .ask(ENCODER + "mlp_head.1.bias", 0)
                .winner();
        return told.orElseGet(() -> hints.labels().orElse(527)); // AudioSet's classes; captions do not use them
    }

    private int heads(OptionalInt hinted, int width, String part) throws CheckpointException {
        if (hinted.isPresent()) {
            return hinted.getAsInt();
        }
        if (width % HEAD_WIDTH != 0) {
            throw new CheckpointException(SENTENCES.text("told.heads", part, width, HEAD_WIDTH));
        }
        assumptions.add(SENTENCES.text("assumed.heads", part, width / HEAD_WIDTH, HEAD_WIDTH));
        return width / HEAD_WIDTH;
    }

    /** Layers that are named by numbers after a prefix; a gap shows later, as weights that are missing. */
    private int depth(String prefix) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : shapes.keySet()) {
            if (name.startsWith(prefix)) {
                String number = name.substring(prefix.length()).replaceFirst("\\..*", "");
                if (number.matches("\\d{1,6}")) {
                    numbers.add(Integer.valueOf(number));
                }
            }
        }
        return numbers.isEmpty() ? 0 : numbers.last() + 1;
    }

    private int told(ShapeVotes votes, String assumption, int otherwise) {
        OptionalInt winner = votes.winner();
        if (winner.isEmpty()) {
            assumptions.add(SENTENCES.text(assumption, otherwise));
        }
        return winner.orElse(otherwise);
    }

    private ShapeVotes votes() {
        return new ShapeVotes(shapes);
    }
}
