package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A captioner that has learnt nothing: of a clip it says what was said of the training scene most like it.
 *
 * <p>Likeness is the cosine of {@link SceneFeatures}, sound and picture counting the same; of equals the earlier scene wins.
 */
final class NearestScene {

    private final List<String> captions;
    private final SceneFeatures.Centre centre;
    private final float[][] features;

    /** @param inputs one of each caption, at least one */
    NearestScene(List<String> captions, List<SceneFeatures> inputs) {
        this.captions = List.copyOf(captions);
        centre = SceneFeatures.Centre.of(inputs);
        features = inputs.stream().map(centre::unit).toArray(float[][]::new);
    }

    /** The first training scenes, made for a model's sizes. */
    static NearestScene among(int scenes, AvCapConfig config) {
        ThreadLocal<SceneInputs> inputs = ThreadLocal.withInitial(() -> new SceneInputs(config));
        List<Scene> training =
                LongStream.range(0, scenes).mapToObj(SceneGenerator::scene).toList();
        List<SceneFeatures> features = training.parallelStream()
                .map(scene -> SceneFeatures.of(inputs.get().of(scene)))
                .toList();
        return new NearestScene(training.stream().map(Scene::caption).toList(), features);
    }

    String caption(AvInput input) {
        float[] wanted = centre.unit(SceneFeatures.of(input));
        double[] likeness = Arrays.stream(features)
                .mapToDouble(each -> product(each, wanted))
                .toArray();
        return captions.get(Strongest.of(likeness));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
