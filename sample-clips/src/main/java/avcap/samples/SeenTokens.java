package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.training.LocalTags;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which thing each token of a scene's pictures shows, by the true boxes.
 *
 * <p>A token shows the front-most thing whose box its centre lies in, in the middle of its frames.
 */
final class SeenTokens {

    private final int[] things;

    private SeenTokens(int[] things) {
        this.things = things;
    }

    /**
     * The truth for the frames that a model is given.
     *
     * @param firstFrame of the sampled frames
     */
    static SeenTokens of(Scene scene, AvCapConfig config, int firstFrame) {
        int side = config.patchesPerSide();
        int framesInTubelet = config.hasTubelets() ? AvCapConfig.TUBELET_FRAMES : 1;
        int[] seen = new int[config.visualTokens()];
        for (int token = 0; token < seen.length; token++) {
            int tubelet = token / (side * side);
            double time = SceneInputs.time(firstFrame + tubelet * framesInTubelet)
                    + (framesInTubelet - 1) * SceneInputs.time(1) / 2;
            int row = token % (side * side) / side;
            int column = token % side;
            double y = (row + 0.5) / side;
            double x = (column + 0.5) / side;
            seen[token] = seenAt(scene.objects(), time, x, y);
        }
        return new SeenTokens(seen);
    }

    /** The class of the front-most object at a place. */
    private static int seenAt(List<VisibleObject> backToFront, double time, double x, double y) {
        int seen = LocalTags.NONE;
        for (VisibleObject object : backToFront) {
            if (object.box(time).contains(x, y)) {
                seen = SceneTags.of(object.sight());
            }
        }
        return seen;
    }

    /** The class of each token, {@link LocalTags#NONE} for background, counted from the first token of picture. A copy. */
    int[] things() {
        return things.clone();
    }

    /** The tokens that show a thing, counted from the first token of picture. */
    int[] of(int thing) {
        return IntStream.range(0, things.length)
                .filter(token -> things[token] == thing)
                .toArray();
    }

    /** The tokens that show nothing. */
    int[] background() {
        return of(LocalTags.NONE);
    }
}
