package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.AvInput;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.FrameTransform;
import avcap.inference.features.InputPreset;
import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.PatchSource;
import avcap.inference.training.RecipePreset;
import avcap.inference.training.TrainingExample;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training sees is what a clip of the same scene gives. */
class SceneDatasetTest {

    private static final AvCapConfig CONFIG =
            RecipePreset.MINI.recipe().model().config(SceneDataset.TAG_CLASSES, SceneDataset.words());

    /** Clean scenes and others, with distractors and without. */
    private static final List<Scene> SCENES =
            LongStream.range(0, 10).mapToObj(SceneGenerator::scene).toList();

    /** Mean distances, in deviations of the training data. Rounding to 16 bits was 1e-4, and 9e-4 where a bit rate left holes. */
    private static final double WAV = 1e-3;

    /** H.264, the way down from 640 × 360, and frames up to 20 ms apart were 0.024 to 0.043. */
    private static final double PICTURE = 0.06;

    /** A clip at 44.1 kHz has noise of its own, and AAC leaves out what is faint: 0.09 to 0.30, most under applause. */
    private static final double SOUND = 0.35;

    private final SceneDataset data = SceneDataset.toLearnFrom(CONFIG, SceneDataset.words(), 0);
    private final SceneInputs inputs = new SceneInputs(CONFIG);

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
    void anExampleHasTheFiveReferencesOfItsScene() {
        for (long index = 0; index < 50; index++) {
            Scene scene = SceneGenerator.scene(index);

            assertThat(data.references(index))
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .isEqualTo(SceneGrammar.references(scene, 5));
        }
    }

    @Test
    void aToldSceneIsWhatMeasuringShowsTheModel() {
        List<ToldScene> told = ToldScene.from(SceneGenerator.HELD_OUT_START, 20);

        assertThat(told).extracting(ToldScene::id).doesNotHaveDuplicates();
        assertThat(told.get(3).seed()).isEqualTo(SceneGenerator.HELD_OUT_START + 3);
        Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + 3);
        assertThat(told.get(3).references()).isEqualTo(SceneGrammar.references(scene, 5));
        AvInput input = told.get(3).input(CONFIG.inputShape());
        assertThat(input.audio().orElseThrow())
                .isEqualTo(inputs.of(scene).audio().orElseThrow());
        assertThat(input.video().orElseThrow())
                .isEqualTo(inputs.of(scene).video().orElseThrow());
    }

    @Test
    void aWavFileOfASceneGivesTheSpectrogramThatTrainingSees(@TempDir Path folder) throws Exception {
        for (Scene scene : SCENES) {
            Path file = folder.resolve(scene.seed() + ".wav");
            ClipWriter.write(
                    file,
                    ClipWriter.Spec.standard(),
                    Collections.emptyIterator(),
                    Optional.of(SceneSound.render(scene, 16_000)),
                    Progress.none());

            float[] read = read(file).audio().orElseThrow();

            assertThat(distance(inputs.sound(scene), read, 1))
                    .as("scene %d", scene.seed())
                    .isLessThan(WAV);
        }
    }

    @Test
    void pngFilesOfASceneGiveThePicturesThatTrainingSees(@TempDir Path folder) throws Exception {
        int side = CONFIG.imageSize();
        for (Scene scene : SCENES) {
            byte[][] drawn = inputs.frames(scene, 3);
            List<Frame> read = new ArrayList<>();
            for (int i = 0; i < drawn.length; i++) {
                File file = folder.resolve(scene.seed() + "-" + i + ".png").toFile();
                ImageIO.write(image(drawn[i], side), "png", file);
                read.add(new Frame(SceneInputs.time(3 + i), side, side, rgb(ImageIO.read(file))));
            }

            float[] asRead = new FrameTransform(side).normalise(read);

            assertThat(asRead)
                    .as("scene %d", scene.seed())
                    .isEqualTo(new FrameTransform(side).normalise(inputs.framesOf(drawn, 3)));
        }
    }

    @Test
    void anEncodedClipOfASceneGivesWhatTrainingSeesButForNoiseAndCompression(@TempDir Path folder) throws Exception {
        List<Long> seeds = List.of(0L, 1L, 8L);
        List<SampleClip> clips = new ClipMaker(folder).make(seeds, 3, 4, Progress.none());

        for (SampleClip clip : clips.subList(0, seeds.size())) {
            AvInput made = inputs.of(SceneGenerator.scene(clip.seed().orElseThrow()));
            AvInput read = read(folder.resolve(clip.file()));

            assertThat(distance(made.video().orElseThrow(), read.video().orElseThrow(), 1))
                    .as("picture of %s", clip.id())
                    .isLessThan(PICTURE);
            assertThat(distance(made.audio().orElseThrow(), read.audio().orElseThrow(), CONFIG.patch()))
                    .as("sound of %s", clip.id())
                    .isLessThan(SOUND);
        }
    }

    private static BufferedImage image(byte[] rgb, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            int colour = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | (rgb[3 * i + 2] & 255);
            image.setRGB(i % side, i / side, colour);
        }
        return image;
    }

    private static byte[] rgb(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return rgb;
    }

    private static AvInput read(Path file) throws Exception {
        return new FeatureReader()
                .read(file, CONFIG.inputShape(), InputPreset.STUDIO, Progress.none())
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
