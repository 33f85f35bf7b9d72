package avcap.inference.caption;

import avcap.inference.checkpoint.AvCapConfig;

/**
 * How much arithmetic the stages of captioning a clip with sound and picture are, counted from a network's sizes.
 *
 * <p>In units of 1e9 operations, a multiplication and an addition counted as two. Products only: norms, softmax and the like are
 * less than a hundredth.
 *
 * @param config the sizes
 * @param soundTokens of the clip, or as many of them as training keeps
 * @param pictureTokens of the clip, or as many of them as training keeps
 */
public record NetworkWork(AvCapConfig config, int soundTokens, int pictureTokens) {

    private static final double GIGA = 1e9;

    /** Of whole clips. */
    NetworkWork(AvCapConfig config) {
        this(config, config.audioTokens(), config.visualTokens());
    }

    /** From patches to audio-visual tokens. */
    public double encoder() {
        return patches() + soundBlocks() + pictureBlocks() + jointBlocks();
    }

    /** From audio-visual tokens to what {@code rows} words of a known text are likely to be. */
    public double reading(int rows) {
        double layer = decoderRows(rows) + attention(rows, features() + rows, config.textWidth());
        double words = config.textLayers() * layer + product(rows, config.textWidth(), config.vocabulary());
        return (features() == 0 ? 0 : prefix()) + words;
    }

    /** Cutting into patches and mapping each. */
    double patches() {
        double area = (double) config.patch() * config.patch();
        int depth = config.hasTubelets() ? AvCapConfig.TUBELET_FRAMES : 1;
        return product(soundTokens, area, config.width()) + product(pictureTokens, 3 * depth * area, config.width());
    }

    double soundBlocks() {
        return config.specificDepth() * encoderBlock(soundTokens);
    }

    double pictureBlocks() {
        return config.specificDepth() * encoderBlock(pictureTokens);
    }

    double jointBlocks() {
        return config.jointDepth() * encoderBlock(features());
    }

    /** The projection, all decoder layers but the last, and the last one's keys and values. */
    double prefix() {
        double width = config.textWidth();
        double layer = decoderRows(features()) + attention(features(), features(), width);
        return product(features(), config.width(), width)
                + (config.textLayers() - 1) * layer
                + 2 * product(features(), width, width);
    }

    /** The first {@code steps} steps of a search: one row, then as many as there are beams. */
    double search(int steps, int beams) {
        double work = 0;
        for (int step = 0; step < steps; step++) {
            int rows = step == 0 ? 1 : beams;
            double layer = decoderRows(rows) + attention(rows, features() + step + 1.0, config.textWidth());
            work += config.textLayers() * layer + product(rows, config.textWidth(), config.vocabulary());
        }
        return work;
    }

    private int features() {
        return soundTokens + pictureTokens;
    }

    private double encoderBlock(int rows) {
        double width = config.width();
        return product(rows, width, 3 * width)
                + product(rows, width, width)
                + 2 * product(rows, width, config.inner())
                + attention(rows, rows, width);
    }

    private double decoderRows(int rows) {
        double width = config.textWidth();
        return 4 * product(rows, width, width) + 2 * product(rows, width, config.textInner());
    }

    /** Queries with keys, then weights with values. */
    private static double attention(double rows, double columns, double width) {
        return 2 * product(rows, columns, width);
    }

    private static double product(double rows, double inner, double columns) {
        return 2 * rows * inner * columns / GIGA;
    }
}
