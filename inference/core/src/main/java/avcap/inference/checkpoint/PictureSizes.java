package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How many frames of which size, from the picture's patch filter and positions.
 *
 * <p>Positions tell only a product, pairs of frames times side squared: 784 may be 8 frames of 14 × 14 patches or 2 frames of
 * 28 × 28.
 */
final class PictureSizes {

    private static final Sentences SENTENCES = Sentences.of(PictureSizes.class);

    private static final String FILTER = "av_encoder.patch_embed_v.proj.weight";
    private static final String POSITIONS = "av_encoder.pos_embed_v";
    private static final int TUBELET_FILTER = 5;

    /** Pixels of the authors' pictures. */
    private static final int USUAL_IMAGE = 224;

    private static final int USUAL_FRAMES = 8;

    private final Map<String, long[]> shapes;
    private final SizeHints hints;
    private final int patch;
    private final List<String> assumptions;

    /** @param assumptions grows by what had to be assumed */
    PictureSizes(Map<String, long[]> shapes, SizeHints hints, int patch, List<String> assumptions) {
        this.shapes = shapes;
        this.hints = hints;
        this.patch = patch;
        this.assumptions = assumptions;
    }

    /**
     * @param frames pictures of a clip
     * @param imageSize pixels of a side
     */
    record Sizes(int frames, int imageSize) {}

    /** @param isFresh whether the weights are those of a single picture, whatever the frames */
    Sizes read(boolean isFresh) throws CheckpointException {
        OptionalInt tokens = new ShapeVotes(shapes).ask(POSITIONS, 1).winner();
        if (tokens.isEmpty()) {
            return unknown();
        }
        boolean hasTubelets = shapes.containsKey(FILTER)
                ? shapes.get(FILTER).length == TUBELET_FILTER
                : hints.frames().orElse(USUAL_FRAMES) > 1;
        if (isFresh) {
            return new Sizes(hints.frames().orElseThrow(PictureSizes::framesWanted), still(tokens.getAsInt()));
        }
        return hasTubelets
                ? tubelets(tokens.getAsInt())
                : new Sizes(hints.frames().orElse(1), still(tokens.getAsInt()));
    }

    private static CheckpointException framesWanted() {
        return new CheckpointException(SENTENCES.text("told.frames"));
    }

    private Sizes unknown() {
        Sizes sizes =
                new Sizes(hints.frames().orElse(USUAL_FRAMES), hints.imageSize().orElse(USUAL_IMAGE));
        assumptions.add(SENTENCES.text("assumed.pictures", words(sizes)));
        return sizes;
    }

    /** Side of a single picture of that many patches. */
    private int still(int tokens) {
        return hints.imageSize().orElse(((int) Math.sqrt(tokens)) * patch);
    }

    private Sizes tubelets(int tokens) throws CheckpointException {
        if (hints.frames().isPresent()) {
            return withFrames(tokens, hints.frames().getAsInt());
        }
        int usual = USUAL_IMAGE / patch;
        if (hints.imageSize().isPresent()) {
            int side = Math.max(1, hints.imageSize().getAsInt() / patch);
            return sizes(Math.max(1, tokens / (side * side)), side);
        }
        if (tokens % (usual * usual) == 0) {
            Sizes sizes = sizes(tokens / (usual * usual), usual);
            assumptions.add(SENTENCES.text("assumed.positions", tokens, words(sizes)));
            return sizes;
        }
        List<Sizes> possible = possible(tokens);
        if (possible.size() != 1) {
            String choices = possible.stream()
                    .map(PictureSizes::words)
                    .reduce((one, other) -> SENTENCES.text("pictures.or", one, other))
                    .orElse("");
            throw new CheckpointException(SENTENCES.text("told.choices", tokens, choices));
        }
        assumptions.add(SENTENCES.text("assumed.positions", tokens, words(possible.get(0))));
        return possible.get(0);
    }

    private Sizes withFrames(int tokens, int frames) throws CheckpointException {
        int pairs = Math.max(1, frames / AvCapConfig.TUBELET_FRAMES);
        int side = (int) Math.sqrt(tokens / (double) pairs);
        boolean fits = pairs * side * side == tokens;
        if (hints.imageSize().isPresent()) {
            return new Sizes(frames, hints.imageSize().getAsInt());
        }
        if (fits) {
            Sizes sizes = new Sizes(frames, side * patch);
            assumptions.add(SENTENCES.text("assumed.positions", tokens, words(sizes)));
            return sizes;
        }
        // The frames cannot be right; the report will show that, at the size the weights would have without them.
        SizeHints others = hints.withFrames(OptionalInt.empty());
        return new Sizes(
                frames,
                new PictureSizes(shapes, others, patch, new ArrayList<>())
                        .read(false)
                        .imageSize());
    }

    private List<Sizes> possible(int tokens) {
        List<Sizes> possible = new ArrayList<>();
        for (int side = 2; side * side <= tokens; side++) {
            if (tokens % (side * side) == 0) {
                possible.add(sizes(tokens / (side * side), side));
            }
        }
        return possible.isEmpty() ? List.of(sizes(tokens, 1)) : possible;
    }

    private Sizes sizes(int pairs, int side) {
        return new Sizes(pairs * AvCapConfig.TUBELET_FRAMES, side * patch);
    }

    private static String words(Sizes sizes) {
        return SENTENCES.text("pictures", sizes.frames(), sizes.imageSize());
    }
}
