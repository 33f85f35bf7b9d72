package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
import avcap.inference.text.WordSpan;
import avcap.inference.training.LocalTags;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SceneTagsTest {

    private static final int SCENES = 200;

    private final WordPiece wordPiece = new WordPiece(Vocabulary.of(SampleVocabulary.pieces()));

    @Test
    void aThingSeenAndHeardIsOneClass() {
        for (SoundSource source : SoundSource.values()) {
            source.sight()
                    .ifPresent(sight ->
                            assertThat(SceneTags.of(sight)).as(sight.noun()).isEqualTo(source.id()));
        }
    }

    @Test
    void everyClassHasOneMeaning() {
        Set<Integer> silent = new TreeSet<>();
        for (Sight sight : Sight.silent()) {
            silent.add(SceneTags.of(sight));
        }

        assertThat(silent)
                .hasSameSizeAs(Sight.silent())
                .allMatch(id -> id >= SoundSource.values().length && id < SceneTags.CLASSES);
    }

    @Test
    void aCaptionNamesJustWhatItsSceneTellsOf() {
        for (long seed = 0; seed < SCENES; seed++) {
            Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed);
            Set<Integer> told = new TreeSet<>();
            scene.sources().forEach(source -> told.add(source.id()));
            scene.silentSights().forEach(sight -> told.add(SceneTags.of(sight)));

            int[] named = SceneTags.named(CaptionTokens.of(scene.caption(), wordPiece));

            Set<Integer> classes = new TreeSet<>();
            Arrays.stream(named).filter(id -> id != LocalTags.NONE).forEach(classes::add);
            assertThat(classes).as("seed %d: %s", seed, scene.caption()).isEqualTo(told);
        }
    }

    @Test
    void nounAndVerbNameTheirSourceAndNothingElseDoes() {
        CaptionTokens tokens =
                CaptionTokens.of("two large dogs are barking loudly while rain falls near a tent", wordPiece);

        int[] named = SceneTags.named(tokens);

        int none = LocalTags.NONE;
        int dog = SoundSource.DOG.id();
        int rain = SoundSource.RAIN.id();
        int tent = SceneTags.of(Sight.TENT);
        int[] expected = {none, none, dog, none, dog, none, none, rain, rain, none, none, tent};
        for (WordSpan word : tokens.words()) {
            assertThat(Arrays.copyOfRange(named, word.from(), word.to()))
                    .as(word.word())
                    .containsOnly(expected[tokens.words().indexOf(word)]);
        }
        assertThat(named[0]).as("the start mark").isEqualTo(none);
        assertThat(named[named.length - 1]).as("the end mark").isEqualTo(none);
    }
}
