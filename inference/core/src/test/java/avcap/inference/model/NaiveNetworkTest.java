package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.inference.testing.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network against one written naively, on sizes of every kind; and that one against the authors' double precision. */
class NaiveNetworkTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    private static final List<Modality> MODES = List.of(Modality.values());

    /** Sums of 32-bit products in another order. */
    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @EnumSource
    void theNaiveNetworkIsTheAuthorsInDoublePrecision(Modality modality) throws Exception {
        AvCapConfig config = AvCapConfig.read(PACK.resolve("config.json"));
        SafetensorsFile known = SafetensorsFile.open(PACK.resolve("forward.safetensors"));
        NaiveNetwork naive =
                new NaiveNetwork(config, Weights.ofFile(SafetensorsFile.open(PACK.resolve("checkpoint.safetensors"))));
        double[] encoded = known.doubles(modality.mode() + "/enc.out.f64");
        double[] logits = known.doubles(modality.mode() + "/dec.logits.f64");
        long[] tokens = known.longs("input.caption_tokens");

        for (int clip = 0; clip < 2; clip++) {
            NaiveNetwork.Pass pass = naive.run(
                    modality.hasSound() ? part(known.floats("input.audio"), clip) : null,
                    modality.hasPicture() ? part(known.floats("input.video"), clip) : null,
                    Arrays.stream(tokens, clip * 9, clip * 9 + 9)
                            .mapToInt(Math::toIntExact)
                            .toArray());

            assertThat(flat(pass.encoded())).containsExactly(part(encoded, clip), within(1e-10));
            assertThat(flat(pass.logits())).containsExactly(part(logits, clip), within(1e-10));
        }
    }

    @ParameterizedTest
    @Seeds(48)
    void theNetworkIsTheNaiveOneWhateverItsSizes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        compare(config(random), random, MODES.get(random.nextInt(MODES.size())), seed % 6 == 0);
    }

    @Test
    void twelveBlocksOfEachModalityAndNoneTogether() {
        AvCapConfig deep = new AvCapConfig(3, 4, 16, 32, 16, 8, 12, 3, 12, 0, 8, 2, 6, 16, 19, 12, 2, 3, 0);

        compare(deep, new SplittableRandom(1), Modality.SOUND_AND_PICTURE, true);
    }

    private static AvCapConfig config(SplittableRandom random) {
        int patch = List.of(4, 8, 16).get(random.nextInt(3));
        int heads = 1 + random.nextInt(4);
        int textHeads = 1 + random.nextInt(4);
        int[] frames = {1, 2, 3, 4, 5, 8};
        return new AvCapConfig(
                1 + random.nextInt(5),
                frames[random.nextInt(frames.length)],
                patch * (1 + random.nextInt(3)),
                patch * (1 + random.nextInt(4)),
                patch * (1 + random.nextInt(3)),
                patch,
                heads * 2 * (1 + random.nextInt(4)),
                heads,
                random.nextInt(4),
                random.nextInt(3),
                textHeads * 2 * (1 + random.nextInt(4)),
                textHeads,
                1 + random.nextInt(4),
                3 + random.nextInt(30),
                7 + random.nextInt(40),
                8 + random.nextInt(8),
                2,
                3,
                0);
    }

    /** @param withKernels whether kernels are held to it too, which takes a second to load */
    private static void compare(AvCapConfig config, SplittableRandom random, Modality modality, boolean withKernels) {
        Weights weights = DeterministicFill.weights(config);
        float @Nullable [] sound =
                modality.hasSound() ? numbers(random, config.inputShape().audioSize()) : null;
        float @Nullable [] picture =
                modality.hasPicture() ? numbers(random, config.inputShape().videoSize()) : null;
        int[] tokens = random.ints(2 + random.nextInt(config.positions() - 2), 0, config.vocabulary())
                .toArray();
        NaiveNetwork.Pass expected = new NaiveNetwork(config, weights).run(sound, picture, tokens);

        try (NDManager manager = TorchRuntime.newManager()) {
            try (AvCap plain = new AvCap(config, Parameters.load(manager, config, weights))) {
                compare(plain, expected, config, sound, picture, tokens, manager);
            }
            if (withKernels) {
                try (AvCap kernels = AvCap.withKernels(manager, config, weights, Precision.FP32)) {
                    compare(kernels, expected, config, sound, picture, tokens, manager);
                }
            }
        }
    }

    private static void compare(
            AvCap network,
            NaiveNetwork.Pass expected,
            AvCapConfig config,
            float @Nullable [] sound,
            float @Nullable [] picture,
            int[] tokens,
            NDManager manager) {
        List<float[]> attention = new ArrayList<>();
        Tap tap = (stage, value) -> {
            if (stage.endsWith("attn_text_rows")) {
                attention.add(value.toFloatArray());
            }
        };

        float[] logits = read(network, sound, picture, tokens, config, tap, manager);

        assertThat(largestDifference(logits, flat(expected.logits())))
                .as("logits of %s", config)
                .isLessThan(TOLERANCE);
        assertThat(attention).hasSize(config.textLayers());
        for (int layer = 0; layer < attention.size(); layer++) {
            double[] maps = Arrays.stream(expected.attention().get(layer))
                    .flatMap(Stream::of)
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            assertThat(largestDifference(attention.get(layer), maps))
                    .as("attention of layer %s of %s", layer, config)
                    .isLessThan(TOLERANCE);
        }
    }

    private static float[] read(
            AvCap network,
            float @Nullable [] sound,
            float @Nullable [] picture,
            int[] tokens,
            AvCapConfig config,
            Tap tap,
            NDManager manager) {
        int side = config.imageSize();
        try (NDManager scope = manager.newSubManager()) {
            NDArray heard =
                    sound == null ? null : scope.create(sound, new Shape(1, config.audioFrames(), config.melBands()));
            NDArray seen = picture == null ? null : scope.create(picture, new Shape(1, 3, config.frames(), side, side));
            NDArray row = scope.create(Arrays.stream(tokens).asLongStream().toArray(), new Shape(1, tokens.length));
            return network.decoder()
                    .read(row, network.prefix(heard, seen, Tap.NONE), 0, tap)
                    .toFloatArray();
        }
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1.7, 1.7);
        }
        return values;
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double largestDifference(float[] ours, double[] expected) {
        assertThat(ours).hasSize(expected.length);
        double largest = 0;
        for (int i = 0; i < ours.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i] - expected[i])); // a NaN stays
        }
        return largest;
    }

    private static float[] part(float[] values, int half) {
        int size = values.length / 2;
        return Arrays.copyOfRange(values, half * size, (half + 1) * size);
    }

    private static double[] part(double[] values, int half) {
        int size = values.length / 2;
        return Arrays.copyOfRange(values, half * size, (half + 1) * size);
    }
}
