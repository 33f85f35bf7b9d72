package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SceneScoreTest {

    private final SceneScore score = new SceneScore();

    /** The first held-out scene of a kind. */
    private static Scene scene(Scene.Relation relation) {
        for (long seed = SceneGenerator.HELD_OUT_START; ; seed++) {
            Scene scene = SceneGenerator.scene(seed);
            if (scene.relation() == relation && scene.silentSights().isEmpty()) {
                return scene;
            }
        }
    }

    private static String clause(SoundSource source) {
        return source.subject() + " " + source.verbs().get(0);
    }

    @Test
    void theTruthScoresInFull() {
        for (long seed = 0; seed < 100; seed++) {
            Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed);
            score.add(scene, scene.caption());
        }

        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.hallucinated()).isZero();
        assertThat(score.exactSets()).isEqualTo(1);
        assertThat(score.inOrder()).isEqualTo(1);
        assertThat(score.silentRecall()).isEqualTo(1);
    }

    @Test
    void countsWhatIsMissingAndWhatIsInvented() {
        Scene scene = scene(Scene.Relation.ALONE);
        SoundSource heard = scene.sources().iterator().next();
        SoundSource other = heard == SoundSource.DOG ? SoundSource.CLOCK : SoundSource.DOG;

        score.add(scene, clause(other));
        score.add(scene, clause(heard) + " while " + clause(other));

        assertThat(score.recall()).as("one of two sounding").isEqualTo(0.5);
        assertThat(score.hallucinated()).as("two of three named").isCloseTo(2 / 3.0, within(1e-12));
        assertThat(score.exactSets()).isZero();
    }

    @Test
    void aSequenceToldBackwardsIsExactButNotInOrder() {
        Scene scene = scene(Scene.Relation.SEQUENCE);
        SoundSource first = scene.events().get(0).source();
        SoundSource second = scene.events().get(1).source();

        score.add(scene, clause(second) + " then " + clause(first));

        assertThat(score.exactSets()).isEqualTo(1);
        assertThat(score.inOrder()).isZero();
    }

    @Test
    void nothingAddedIsNothingScored() {
        assertThat(score.figures("both")).hasSize(5).allSatisfy((name, percent) -> {
            assertThat(name).startsWith("both_");
            assertThat(percent).isZero();
        });
    }
}
