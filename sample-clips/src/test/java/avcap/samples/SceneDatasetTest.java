package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.PatchSource;
import avcap.inference.training.RecipePreset;
import avcap.inference.training.TrainingExample;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training sees is what a clip of the same scene gives. */
class SceneDatasetTest {

    private static final AvCapConfig CONFIG =
            RecipePreset.MINI.recipe().model().config(SceneDataset.TAG_CLASSES, SceneDataset.words());

    /** Mean distances, in deviations of the training data. Rounding to 16 bits was 1e-4. */
    private static final double WAV = 1e-3;

    /** H.264, the way down from 640 × 360, and frames up to 20 ms apart were 0.034. */
    private static final double PICTURE = 0.1;

    /** A clip at 44.1 kHz has noise of its own, thinner below 8 kHz, and AAC leaves out what is faint: 0.33. */
    private static final double SOUND = 0.5;

    private final SceneDataset data = SceneDataset.toLearnFrom(CONFIG, SceneDataset.words(), 0);

    @Test
    void anExampleIsTheSceneOfItsSeed() {
        for (long index = 0; index < 5; index++) {
            Scene scene = SceneGenerator.scene(index);

            TrainingExample example = data.example(index);

            assertThat(CaptionTokens.decode(example.tokens(), Vocabulary.of(SampleVocabulary.pieces())))
                    .isEqualTo(scene.caption());
            assertThat(example.sound().tokens()).isEqualTo(CONFIG.audioTokens());
            assertThat(example.picture().tokens()).isEqualTo(CONFIG.visualTokens());
            assertThat(example.tags()).isPresent();
            assertThat(patch(example.sound(), 3))
                    .isEqualTo(patch(data.example(index).sound(), 3));
        }
    }

    @Test
    void aWavFileOfASceneGivesTheSpectrogramThatTrainingSees(@TempDir Path folder) throws Exception {
        float[] made = new SceneInputs(CONFIG).sound(SceneGenerator.scene(CommittedSeeds.SOUND_ONLY));

        float[] read = read(clip(SampleClip.Kind.SOUND_ONLY), folder).audio().orElseThrow();

        assertThat(distance(made, read, 1)).isLessThan(WAV);
    }

    @Test
    void anEncodedClipOfASceneGivesWhatTrainingSeesButForNoiseAndCompression(@TempDir Path folder) throws Exception {
        SampleClip clip = clip(SampleClip.Kind.SOUND_AND_PICTURE);

        AvInput made =
                new SceneInputs(CONFIG).of(SceneGenerator.scene(clip.seed().orElseThrow()));
        AvInput read = read(clip, folder);

        assertThat(distance(made.video().orElseThrow(), read.video().orElseThrow(), 1))
                .as("picture")
                .isLessThan(PICTURE);
        assertThat(distance(made.audio().orElseThrow(), read.audio().orElseThrow(), CONFIG.patch()))
                .as("sound")
                .isLessThan(SOUND);
    }

    private static SampleClip clip(SampleClip.Kind kind) {
        return SampleClips.all().stream()
                .filter(clip -> clip.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static AvInput read(SampleClip clip, Path folder) throws Exception {
        SampleClips.unpackTo(folder, Progress.none());
        return new FeatureReader()
                .read(folder.resolve(clip.file()), CONFIG.inputShape(), InputPreset.STUDIO, Progress.none())
                .input();
    }

    /** Mean distance of the means of so many neighbours. */
    private static double distance(float[] one, float[] other, int neighbours) {
        assertThat(one).hasSameSizeAs(other);
        double sum = 0;
        for (int from = 0; from < one.length; from += neighbours) {
            double difference = 0;
            for (int i = from; i < from + neighbours; i++) {
                difference += one[i] - other[i];
            }
            sum += Math.abs(difference);
        }
        return sum / one.length;
    }

    private static float[] patch(PatchSource source, int token) {
        float[] values = new float[source.patchSize()];
        source.copyPatch(token, values, 0);
        return values;
    }
}
