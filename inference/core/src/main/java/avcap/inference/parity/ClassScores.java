package avcap.inference.parity;

import avcap.inference.caption.ModelTrace;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the encoder's classification head makes of its tokens: their mean, a norm, a linear map, in double precision.
 *
 * <p>Captioning has no use for the head, so the network here has none; its numbers tell whether the whole encoder agrees and
 * whether the head's weights are where they belong.
 *
 * @see <a href="https://arxiv.org/abs/2210.07839">CAV-MAE, ICLR 2023</a>; reference: models/cav_mae.py, CAVMAEFT
 */
record ClassScores(AvCapConfig config, Weights weights) {

    /** The encoding that each answer is made of. */
    static final Map<String, String> STAGES = Map.of(
            "cls/multimodal", Modality.SOUND_AND_PICTURE.mode() + "/enc.out",
            "cls/audioonly", Modality.SOUND.mode() + "/enc.out",
            "cls/videoonly", Modality.PICTURE.mode() + "/enc.out");

    private static final String HEAD = "av_encoder.mlp_head.";
    private static final double EPSILON = 1e-5;

    /** Whether an answer is of a clip that lacks a modality, for which the encoder is passed twice. */
    static boolean isMissing(String name) {
        return name.startsWith("cls/missing");
    }

    /**
     * @param encoded (B, M, D)
     * @return [B × labels]
     */
    double[] of(ModelTrace.Stage encoded) {
        float[] scale = weights.floats(HEAD + "0.weight");
        float[] shift = weights.floats(HEAD + "0.bias");
        float[] map = weights.floats(HEAD + "1.weight"); // (labels, D)
        float[] bias = weights.floats(HEAD + "1.bias");
        int width = config.width();
        int clips = (int) encoded.shape()[0];
        double[] scores = new double[clips * config.labels()];
        for (int clip = 0; clip < clips; clip++) {
            double[] x = normed(mean(encoded, clip));
            for (int label = 0; label < config.labels(); label++) {
                double sum = bias[label];
                for (int i = 0; i < width; i++) {
                    sum += map[label * width + i] * (x[i] * scale[i] + shift[i]);
                }
                scores[clip * config.labels() + label] = sum;
            }
        }
        return scores;
    }

    private double[] mean(ModelTrace.Stage encoded, int clip) {
        int tokens = (int) encoded.shape()[1];
        int width = config.width();
        return IntStream.range(0, width)
                .mapToDouble(i -> IntStream.range(0, tokens)
                        .mapToDouble(token -> encoded.values()[(clip * tokens + token) * width + i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double[] normed(double[] x) {
        double mean =
                IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
        double variance = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mean) * (x[i] - mean))
                .average()
                .orElseThrow();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mean) / Math.sqrt(variance + EPSILON))
                .toArray();
    }
}
