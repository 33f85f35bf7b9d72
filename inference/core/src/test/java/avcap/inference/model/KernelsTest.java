package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.Weights;
import avcap.inference.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels held against plain layers, on networks of random depth, width, heads, frames and mode. */
class KernelsTest {

    /** Relative to the largest number of a stage: fp32 sums in another order. */
    private static final double TOLERANCE = 1e-5;

    @ParameterizedTest
    @Seeds(20)
    void thirtyTwoBitKernelsGiveTheNumbersOfPlainLayers(long seed) {
        for (LinearKernel kernel : List.of(LinearKernel.PLAIN, LinearKernel.ONEDNN)) {
            SplittableRandom random = new SplittableRandom(seed);
            AvCapConfig config = RandomNetworks.config(random);
            Weights weights = RandomNetworks.weights(config, random);
            try (NDManager manager = TorchRuntime.newManager()) {
                assumeLoads(kernel);
                AvCap plain = new AvCap(config, Parameters.load(manager, config, weights));
                try (AvCap fast = AvCap.withKernels(manager, config, weights, kernel)) {
                    Pass expected = Pass.of(plain, config, seed, manager);
                    Pass found = Pass.of(fast, config, seed, manager);

                    found.assertIsCloseTo(expected, TOLERANCE, kernel);
                }
            }
        }
    }

    /** Some processors' oneDNN reads wrongly what it laid out itself, in widths that small networks do not have. */
    @ParameterizedTest
    @CsvSource({"64, 64", "128, 330", "768, 100", "100, 768", "768, 1000", "17, 65"})
    void fewRowsThroughWideMapsGiveTheNumbersOfPlainLayers(int in, int out) {
        for (LinearKernel kernel : List.of(LinearKernel.PLAIN, LinearKernel.ONEDNN)) {
            try (NDManager manager = TorchRuntime.newManager()) {
                assumeLoads(kernel);
                NDArray weight = manager.randomNormal(new Shape(out, in));
                NDArray bias = manager.randomNormal(new Shape(out));
                try (Kernels kernels = Kernels.load(kernel, Device.cpu()).orElseThrow()) {
                    IValue packed = kernels.pack(weight, bias, true);
                    for (int rows : new int[] {1, 2, 4, 7, 64, 65}) {
                        NDArray x = manager.randomNormal(new Shape(1, rows, in));

                        float[] found = kernels.method("linear")
                                .with(x)
                                .held(packed)
                                .run(manager)
                                .singletonOrThrow()
                                .toFloatArray();

                        assertThat(error(new Affine(weight, bias).apply(x).toFloatArray(), found))
                                .as("%s, %d rows", kernel, rows)
                                .isLessThan(TOLERANCE);
                    }
                }
            }
        }
    }

    /** A network in lower precision is another network, but a near one: far off means a wrong scale or a wrong order. */
    @ParameterizedTest
    @EnumSource(
            value = LinearKernel.class,
            names = {"BF16", "BF16_WIDENED", "INT8"})
    void lowerPrecisionStaysNear(LinearKernel kernel) {
        SplittableRandom random = new SplittableRandom(5);
        try (NDManager manager = TorchRuntime.newManager()) {
            assumeLoads(kernel);
            NDArray x = manager.randomNormal(new Shape(1, 20, 64));
            NDArray weight = manager.randomNormal(new Shape(32, 64));
            NDArray bias = manager.randomNormal(new Shape(32));
            try (Kernels kernels = Kernels.load(kernel, Device.cpu()).orElseThrow()) {
                float[] exact = new Affine(weight, bias).apply(x).toFloatArray();

                float[] found = kernels.method("linear")
                        .with(x)
                        .held(kernels.pack(weight, bias, random.nextBoolean()))
                        .run(manager)
                        .singletonOrThrow()
                        .toFloatArray();

                assertThat(error(exact, found)).isBetween(1e-6, 0.03);
            }
        }
    }

    /** Plain layers on the card too: what differs between card and CPU is PyTorch's, not ours. */
    @Test
    @Tag("gpu")
    void onAGraphicsCardKernelsGiveTheNumbersOfPlainLayers() {
        assumeThat(TorchRuntime.build().gpus())
                .as("graphics cards; without one the kernels were not held against plain layers on a card")
                .isPositive();
        for (long seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AvCapConfig config = RandomNetworks.config(random);
            Weights weights = RandomNetworks.weights(config, random);
            try (NDManager manager = TorchRuntime.newManager(Device.gpu());
                    AvCap fast = AvCap.withKernels(manager, config, weights, Precision.FP32)) {
                AvCap plain = new AvCap(config, Parameters.load(manager, config, weights));

                Pass found = Pass.of(fast, config, seed, manager);

                found.assertIsCloseTo(Pass.of(plain, config, seed, manager), TOLERANCE, LinearKernel.PLAIN);
            }
        }
    }

    @Test
    void aCallLeavesNoArrayBehind() {
        SplittableRandom random = new SplittableRandom(3);
        AvCapConfig config = RandomNetworks.config(random);
        Weights weights = RandomNetworks.weights(config, random);
        try (NDManager manager = TorchRuntime.newManager();
                AvCap network = AvCap.withKernels(manager, config, weights, LinearKernel.PLAIN)) {
            int before = manager.getManagedArrays().size();

            for (int i = 0; i < 3; i++) {
                try (NDManager scope = manager.newSubManager()) {
                    Pass.of(network, config, i, scope);
                }
            }

            assertThat(manager.getManagedArrays()).hasSize(before);
        }
    }

    /** Whatever goes wrong: here the model is not one of PyTorch's. (PyTorch reads for ever from a stream that fails.) */
    @Test
    void aFaultWhileLoadingLeavesNoModelOpen() {
        AtomicBoolean isClosed = new AtomicBoolean();
        Model model = (Model) Proxy.newProxyInstance(
                Model.class.getClassLoader(), new Class<?>[] {Model.class}, (proxy, method, arguments) -> {
                    isClosed.set(method.getName().equals("close"));
                    return null;
                });

        assertThatThrownBy(() -> Kernels.load(InputStream.nullInputStream(), model))
                .isInstanceOf(ClassCastException.class);

        assertThat(isClosed).isTrue();
    }

    @Test
    void anArchiveOfSomethingElseGivesNoKernelsAndLeavesNoModelOpen() {
        Model model = Model.newInstance("kernels", Device.cpu(), TorchRuntime.ENGINE);

        assertThat(Kernels.load(new ByteArrayInputStream(new byte[] {1, 2, 3}), model))
                .isEmpty();

        assertThat(model.getNDManager().isOpen()).isFalse();
    }

    private static void assumeLoads(LinearKernel kernel) {
        Optional<Kernels> kernels = Kernels.load(kernel, Device.cpu());
        assumeThat(kernels).as("this build of PyTorch has %s", kernel).isPresent();
        kernels.orElseThrow().close();
    }

    /** Root mean square of the difference over that of the numbers. */
    private static double error(float[] expected, float[] found) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow(expected[i] - found[i], 2);
            size += Math.pow(expected[i], 2);
        }
        return Math.sqrt(difference / size);
    }

    /** Everything a network says of one made clip: features, a text read, a text searched, and what a tap saw. */
    private record Pass(Map<String, List<float[]>> stages) {

        static Pass of(AvCap network, AvCapConfig config, long seed, NDManager manager) {
            SplittableRandom random = new SplittableRandom(seed + 1);
            int mode = random.nextInt(3);
            NDArray sound = RandomNetworks.sound(config, random, manager);
            NDArray picture = RandomNetworks.picture(config, random, manager);
            Map<String, List<float[]>> stages = new LinkedHashMap<>();
            Tap tap = (stage, value) -> {
                if (stage.endsWith(".attn_text_rows") || (stage.endsWith(".attn_av_mean") && !isLast(stage, config))) {
                    stages.computeIfAbsent(stage, name -> new ArrayList<>()).add(value.toFloatArray());
                }
            };
            network.prefix(mode == 2 ? null : sound, mode == 1 ? null : picture, tap);
            Prefix prefix = network.prefix(mode == 2 ? null : sound, mode == 1 ? null : picture, Tap.NONE);
            stages.put("keys", floats(prefix.keys()));
            stages.put("values", floats(prefix.values()));
            NDArray tokens = manager.create(new long[] {2, 5, 7, 1, 12, 4}, new Shape(1, 6));
            stages.put("read", floats(List.of(network.decoder().read(tokens, prefix, 0, tap))));
            try (WordSearch search = network.search(prefix, manager)) {
                stages.put("first", List.of(search.logits(new int[][] {{2}}, new int[] {0})));
                stages.put("fork", List.of(search.logits(new int[][] {{2, 4}, {2, 5}, {2, 6}}, new int[] {0, 0, 0})));
                stages.put("swap", List.of(search.logits(new int[][] {{2, 6, 1}, {2, 4, 8}}, new int[] {2, 0})));
            }
            try (WordSearch search = network.search(prefix, manager)) {
                stages.put("begun", List.of(search.logits(new int[][] {{2, 5, 7, 1}}, new int[] {0})));
                stages.put("gone on", List.of(search.logits(new int[][] {{2, 5, 7, 1, 12}}, new int[] {0})));
            }
            return new Pass(stages);
        }

        private static boolean isLast(String stage, AvCapConfig config) {
            return stage.startsWith("dec.layer." + (config.textLayers() - 1));
        }

        private static List<float[]> floats(List<NDArray> arrays) {
            return arrays.stream().map(NDArray::toFloatArray).toList();
        }

        void assertIsCloseTo(Pass expected, double tolerance, LinearKernel kernel) {
            assertThat(stages.keySet()).isEqualTo(expected.stages.keySet());
            expected.stages.forEach((name, arrays) -> {
                List<float[]> found = stages.getOrDefault(name, List.of());
                assertThat(found).as(name).hasSameSizeAs(arrays);
                for (int i = 0; i < arrays.size(); i++) {
                    assertThat(found.get(i)).as(name).hasSameSizeAs(arrays.get(i));
                    assertThat(error(arrays.get(i), found.get(i)))
                            .as("%s of %s, part %d", name, kernel, i)
                            .isCloseTo(0, within(tolerance));
                }
            });
        }
    }
}
