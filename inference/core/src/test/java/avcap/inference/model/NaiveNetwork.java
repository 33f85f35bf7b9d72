package avcap.inference.model;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The whole network once more, as plainly as it can be written: double precision, one clip, loops over matrices, features and
 * words as one sequence under one mask, nothing kept from one step to the next (model.md §3 and §4).
 *
 * <p>It shares no line with the network it is held against. A matrix is an array of rows.
 */
final class NaiveNetwork {

    private static final double TORCH = 1e-5;
    private static final double EMBEDDING = 1e-8;
    private static final double BERT = 1e-12;

    private final AvCapConfig config;
    private final Weights weights;

    NaiveNetwork(AvCapConfig config, Weights weights) {
        this.config = config;
        this.weights = weights;
    }

    /**
     * @param encoded (M, D), sound first
     * @param logits (L, V)
     * @param attention of each decoder layer and head, (L, M + L): what each word looks at
     */
    record Pass(double[][] encoded, double[][] logits, List<double[][][]> attention) {}

    /** Either of sound [T × mel] and picture [3 × F × S × S] may be missing, not both. */
    Pass run(float @Nullable [] sound, float @Nullable [] picture, int[] tokens) {
        double[][] encoded = encode(sound, picture);
        return decode(encoded, tokens);
    }

    double[][] encode(float @Nullable [] sound, float @Nullable [] picture) {
        double[][] x = new double[0][];
        if (sound != null) {
            x = blocks("av_encoder.blocks_a", config.specificDepth(), soundTokens(sound), "");
        }
        if (picture != null) {
            double[][] seen = blocks("av_encoder.blocks_v", config.specificDepth(), pictureTokens(picture), "");
            x = concat(x, seen);
        }
        String kind = picture == null ? "_a" : sound == null ? "_v" : "";
        x = blocks("av_encoder.blocks_u", config.jointDepth(), x, kind);
        return norm(x, "av_encoder.norm" + kind, TORCH);
    }

    private double[][] soundTokens(float[] sound) {
        int side = config.patch();
        double[][] tokens = new double[config.audioTokens()][];
        for (int f = 0; f < config.audioBands(); f++) {
            for (int t = 0; t < config.audioColumns(); t++) {
                double[] patch = new double[side * side];
                for (int mel = 0; mel < side; mel++) {
                    for (int time = 0; time < side; time++) {
                        patch[mel * side + time] = sound[(t * side + time) * config.melBands() + f * side + mel];
                    }
                }
                tokens[f * config.audioColumns() + t] = patch;
            }
        }
        return placed(tokens, "a");
    }

    private double[][] pictureTokens(float[] picture) {
        int side = config.patch();
        int size = config.imageSize();
        int across = size / side;
        int depth = config.frames() == 1 ? 1 : 2;
        double[][] tokens = new double[config.frames() / depth * across * across][];
        for (int token = 0; token < tokens.length; token++) {
            int t = token / (across * across);
            int y = token / across % across;
            int x = token % across;
            double[] patch = new double[3 * depth * side * side];
            int at = 0;
            for (int colour = 0; colour < 3; colour++) {
                for (int frame = t * depth; frame < (t + 1) * depth; frame++) {
                    for (int row = y * side; row < (y + 1) * side; row++) {
                        for (int column = x * side; column < (x + 1) * side; column++) {
                            patch[at++] = picture[((colour * config.frames() + frame) * size + row) * size + column];
                        }
                    }
                }
            }
            tokens[token] = patch;
        }
        return placed(tokens, "v");
    }

    private double[][] placed(double[][] patches, String letter) {
        double[][] tokens = linear(patches, "av_encoder.patch_embed_" + letter + ".proj");
        float[] places = weights.floats("av_encoder.pos_embed_" + letter);
        float[] modality = weights.floats("av_encoder.modality_" + letter);
        int width = config.width();
        for (int i = 0; i < tokens.length; i++) {
            for (int j = 0; j < width; j++) {
                tokens[i][j] += (double) places[i * width + j] + modality[j];
            }
        }
        return tokens;
    }

    private double[][] blocks(String name, int depth, double[][] tokens, String kind) {
        double[][] x = tokens;
        for (int i = 0; i < depth; i++) {
            String block = name + "." + i;
            double[][] all = linear(norm(x, block + ".norm1" + kind, TORCH), block + ".attn.qkv");
            int width = config.width();
            int everything = x.length;
            double[][] seen = attend(
                    columns(all, 0, width),
                    columns(all, width, 2 * width),
                    columns(all, 2 * width, 3 * width),
                    config.heads(),
                    row -> everything,
                    new double[config.heads()][][]);
            x = add(x, linear(seen, block + ".attn.proj"));
            double[][] hidden = gelu(linear(norm(x, block + ".norm2" + kind, TORCH), block + ".mlp.fc1"));
            x = add(x, linear(hidden, block + ".mlp.fc2"));
        }
        return x;
    }

    Pass decode(double[][] encoded, int[] tokens) {
        double[][] projected = norm(linear(encoded, "textual.av_projection.0"), "textual.av_projection.1", TORCH);
        int features = projected.length;
        double[][] x = concat(projected, embedded(tokens));
        List<double[][][]> attention = new ArrayList<>();
        for (int i = 0; i < config.textLayers(); i++) {
            String layer = "textual.transformer.encoder.layer." + i;
            double[][][] maps = new double[config.textHeads()][][];
            double[][] seen = attend(
                    linear(x, layer + ".attention.self.query"),
                    linear(x, layer + ".attention.self.key"),
                    linear(x, layer + ".attention.self.value"),
                    config.textHeads(),
                    row -> Math.max(features, row + 1), // features see features, a word also the words up to itself
                    maps);
            double[][] middle = norm(
                    add(x, linear(seen, layer + ".attention.output.dense")),
                    layer + ".attention.output.LayerNorm",
                    BERT);
            double[][] hidden = gelu(linear(middle, layer + ".intermediate.dense"));
            x = norm(add(middle, linear(hidden, layer + ".output.dense")), layer + ".output.LayerNorm", BERT);
            attention.add(Arrays.stream(maps)
                    .map(map -> Arrays.copyOfRange(map, features, map.length))
                    .toArray(double[][][]::new));
        }
        double[][] words = Arrays.copyOfRange(x, features, x.length);
        return new Pass(encoded, product(words, Weights.OUTPUT, "textual.output.bias"), attention);
    }

    private double[][] embedded(int[] tokens) {
        float[] words = weights.floats(Weights.OUTPUT); // tied; of two that differ this one is used
        float[] places = weights.floats("textual.embedding.positions.weight");
        int width = config.textWidth();
        double[][] rows = new double[tokens.length][width];
        for (int i = 0; i < tokens.length; i++) {
            for (int j = 0; j < width; j++) {
                rows[i][j] = (double) words[tokens[i] * width + j] + places[i * width + j];
            }
        }
        return norm(rows, "textual.embedding.layer_norm", EMBEDDING);
    }

    /**
     * Softmax attention, head by head.
     *
     * @param visible how many of the first rows a row may look at
     * @param maps receives the weights of each head, (N, N)
     */
    private static double[][] attend(
            double[][] query,
            double[][] key,
            double[][] value,
            int heads,
            IntUnaryOperator visible,
            double[][][] maps) {
        int rows = query.length;
        int size = query[0].length / heads;
        double[][] out = new double[rows][query[0].length];
        for (int head = 0; head < heads; head++) {
            int from = head * size;
            maps[head] = new double[rows][rows];
            for (int i = 0; i < rows; i++) {
                double[] map = maps[head][i];
                double sum = 0;
                for (int j = 0; j < visible.applyAsInt(i); j++) {
                    double dot = 0;
                    for (int k = from; k < from + size; k++) {
                        dot += query[i][k] * key[j][k];
                    }
                    map[j] = dot / Math.sqrt(size);
                }
                double largest =
                        Arrays.stream(map, 0, visible.applyAsInt(i)).max().orElseThrow();
                for (int j = 0; j < visible.applyAsInt(i); j++) {
                    map[j] = Math.exp(map[j] - largest);
                    sum += map[j];
                }
                for (int j = 0; j < visible.applyAsInt(i); j++) {
                    map[j] /= sum;
                    for (int k = from; k < from + size; k++) {
                        out[i][k] += map[j] * value[j][k];
                    }
                }
            }
        }
        return out;
    }

    private double[][] linear(double[][] x, String name) {
        return product(x, name + ".weight", name + ".bias");
    }

    private double[][] product(double[][] x, String weight, String bias) {
        float[] matrix = weights.floats(weight);
        float[] offset = weights.floats(bias);
        double[][] out = new double[x.length][offset.length];
        for (int i = 0; i < x.length; i++) {
            int in = x[i].length;
            for (int o = 0; o < offset.length; o++) {
                double sum = offset[o];
                for (int k = 0; k < in; k++) {
                    sum += x[i][k] * matrix[o * in + k];
                }
                out[i][o] = sum;
            }
        }
        return out;
    }

    private double[][] norm(double[][] x, String name, double epsilon) {
        float[] scale = weights.floats(name + ".weight");
        float[] offset = weights.floats(name + ".bias");
        double[][] out = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double mean = Arrays.stream(x[i]).average().orElseThrow();
            double variance = Arrays.stream(x[i])
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            out[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                out[i][j] = (x[i][j] - mean) / Math.sqrt(variance + epsilon) * scale[j] + offset[j];
            }
        }
        return out;
    }

    private static double[][] gelu(double[][] x) {
        return Arrays.stream(x)
                .map(row -> Arrays.stream(row)
                        .map(value -> value * 0.5 * (1 + erf(value / Math.sqrt(2))))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** By its series near zero and by a continued fraction further out, both to the last digits of a double. */
    static double erf(double x) {
        double size = Math.abs(x);
        if (size > 6) {
            return Math.signum(x);
        }
        if (size < 2.5) {
            double term = x;
            double sum = x;
            for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && n < 200; n++) {
                term *= -x * x / n;
                sum += term / (2 * n + 1);
            }
            return 2 / Math.sqrt(Math.PI) * sum;
        }
        double fraction = size;
        for (int n = 120; n > 0; n--) {
            fraction = size + n / 2.0 / fraction;
        }
        return Math.signum(x) * (1 - Math.exp(-size * size) / (fraction * Math.sqrt(Math.PI)));
    }

    private static double[][] add(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            sum[i] = new double[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    private static double[][] columns(double[][] x, int from, int to) {
        return Arrays.stream(x).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }

    private static double[][] concat(double[][] first, double[][] second) {
        double[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
