package avcap.samples;

import avcap.inference.attention.TokenLayout;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.clip.TimeSpan;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.DataOrigin;
import avcap.inference.training.LocalTags;
import avcap.inference.training.PatchSource;
import avcap.inference.training.TrainingExample;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Made scenes as training examples, with the truth of what is heard and seen where.
 *
 * <p>Every example is a scene of its own: making one costs less than learning from it, so nothing is kept and nothing is seen
 * twice. The stretch of frames is drawn for each, as in the authors' training.
 */
public final class SceneDataset implements CaptionDataset {

    /** Classes of things that scenes tell of. */
    public static final int TAG_CLASSES = SceneTags.CLASSES;

    private static final double HEARD_SECONDS = 0.05;

    private final AvCapConfig config;
    private final long firstSeed;
    private final WordPiece wordPiece;
    private final ThreadLocal<SceneInputs> inputs;

    private SceneDataset(AvCapConfig config, Vocabulary vocabulary, long firstSeed) {
        this.config = config;
        this.firstSeed = firstSeed;
        wordPiece = new WordPiece(vocabulary);
        inputs = ThreadLocal.withInitial(() -> new SceneInputs(config));
    }

    /**
     * Scenes to learn from.
     *
     * @param config sizes of the model that will be trained
     * @param vocabulary its words
     * @param firstSeed seed of the first scene; later scenes follow it, round the training range
     */
    public static SceneDataset toLearnFrom(AvCapConfig config, Vocabulary vocabulary, long firstSeed) {
        return new SceneDataset(config, vocabulary, Math.floorMod(firstSeed, SceneGenerator.TRAINING_END));
    }

    /** Scenes from past the training range, to be judged by. */
    public static SceneDataset toJudgeBy(AvCapConfig config, Vocabulary vocabulary) {
        return new SceneDataset(config, vocabulary, SceneGenerator.TRAINING_END);
    }

    /** Every word that scenes are told in. */
    public static Vocabulary words() {
        return Vocabulary.of(SampleVocabulary.pieces());
    }

    private long seed(long index) {
        boolean isForTraining = firstSeed < SceneGenerator.TRAINING_END;
        return isForTraining ? (firstSeed + index) % SceneGenerator.TRAINING_END : firstSeed + index;
    }

    @Override
    public DataOrigin origin() {
        return new DataOrigin("made scenes, one a clip, from seed " + firstSeed + " on", "");
    }

    @Override
    public int[] caption(long index) {
        return CaptionTokens.of(SceneGenerator.scene(seed(index)).caption(), wordPiece)
                .ids();
    }

    /** As many as AudioCaps has for each test clip, whatever the example's own caption is. */
    @Override
    public List<String> references(long index) {
        return SceneGrammar.references(SceneGenerator.scene(seed(index)), SampleClip.REFERENCES);
    }

    @Override
    public int tagClasses() {
        return TAG_CLASSES;
    }

    @Override
    public TrainingExample example(long index) {
        long seed = seed(index);
        int firstFrame = new SplittableRandom(~seed).nextInt(SceneInputs.SAMPLED_FRAMES - config.frames() + 1);
        Scene scene = SceneGenerator.scene(seed);
        CaptionTokens tokens = CaptionTokens.of(scene.caption(), wordPiece);
        return new TrainingExample(
                PatchSource.ofSound(inputs.get().sound(scene), config.melBands(), config.patch()),
                PatchSource.ofFrames(inputs.get().frames(scene, firstFrame), config.imageSize(), config.patch()),
                tokens.ids(),
                Optional.of(tags(scene, firstFrame, tokens)));
    }

    private LocalTags tags(Scene scene, int firstFrame, CaptionTokens tokens) {
        boolean[][] heard = new boolean[config.audioColumns()][SceneTags.CLASSES];
        for (Scene.SoundTag tag : scene.soundTags()) {
            for (int column = 0; column < heard.length; column++) {
                TimeSpan span = TimeSpan.ofSeconds(
                        column * TokenLayout.COLUMN_SECONDS, (column + 1) * TokenLayout.COLUMN_SECONDS);
                heard[column][tag.classId()] |= span.overlap(tag.span()) >= HEARD_SECONDS;
            }
        }
        return new LocalTags(
                SceneTags.CLASSES,
                heard,
                SeenTokens.of(scene, config, firstFrame).things(),
                SceneTags.named(tokens));
    }
}
