package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
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
        for (long seed = 0; seed < 500; seed++) {
            Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed);
            score.add(scene, scene.caption());
        }

        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.onScreenRecall()).isEqualTo(1);
        assertThat(score.offScreenRecall()).isEqualTo(1);
        assertThat(score.hallucinated()).isZero();
        assertThat(score.exactSets()).isEqualTo(1);
        assertThat(score.inTime()).isEqualTo(1);
        assertThat(score.inTimeWhereNamed()).isEqualTo(1);
        assertThat(score.silentRecall()).isEqualTo(1);
        assertThat(score.silentHallucinated()).isZero();
        for (Trait.Kind kind : Trait.Kind.values()) {
            SceneScore.TraitScore traits = score.traits(kind);
            assertThat(traits.count()).as(kind.name()).isPositive();
            assertThat(traits.right()).as(kind.name()).isEqualTo(1);
            assertThat(traits.falselyTold()).as(kind.name()).isZero();
            assertThat(traits.chance()).as(kind.name()).isPositive().isLessThan(0.5);
        }
    }

    @Test
    void traitsToldWithoutListeningScoreAtChance() {
        SplittableRandom chance = new SplittableRandom(7);
        for (long seed = 0; seed < 4000; seed++) {
            Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed);
            StringBuilder caption = new StringBuilder();
            for (SoundSource source : scene.sources()) {
                int draw = chance.nextInt(10);
                caption.append(clause(source)).append(draw < 3 ? " twice " : draw < 5 ? " three times " : " ");
            }
            score.add(scene, caption.toString());
        }

        SceneScore.TraitScore counts = score.traits(Trait.Kind.COUNT);
        assertThat(counts.count()).isGreaterThan(300);
        assertThat(counts.right()).isCloseTo(counts.chance(), within(0.05));
        assertThat(counts.falselyTold()).isGreaterThan(0.8);
    }

    @Test
    void tellsSourcesOnScreenFromThoseThatAreOnlyHeard() {
        Scene scene = SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                .filter(each -> each.sources().size() == 2)
                .filter(each -> each.sourcesOnScreen().size() == 1)
                .findFirst()
                .orElseThrow();

        score.add(scene, clause(scene.sourcesOnScreen().iterator().next()));

        assertThat(score.onScreenRecall()).isEqualTo(1);
        assertThat(score.offScreenRecall()).isZero();
        assertThat(score.recall()).isEqualTo(0.5);
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
    void aSequenceToldBackwardsIsExactButNotInTime() {
        Scene scene = scene(Scene.Relation.SEQUENCE);
        SoundSource first = scene.events().get(0).source();
        SoundSource second = scene.events().get(1).source();

        score.add(scene, clause(second) + " then " + clause(first));

        assertThat(score.exactSets()).isEqualTo(1);
        assertThat(score.inTime()).isZero();
        assertThat(score.inTimeWhereNamed()).isZero();
    }

    @Test
    void aSourceLeftOutCostsOrderAmongAllScenesButNotAmongThoseFullyNamed() {
        Scene scene = scene(Scene.Relation.SEQUENCE);

        score.add(scene, scene.caption());
        score.add(scene, clause(scene.events().get(0).source()));

        assertThat(score.inTime()).isEqualTo(0.5);
        assertThat(score.inTimeWhereNamed()).isEqualTo(1);
    }

    @Test
    void nothingAddedIsNothingScored() {
        assertThat(score.figures("both"))
                .hasSize(10 + 3 * Trait.Kind.values().length)
                .allSatisfy(figure -> {
                    assertThat(figure.key()).startsWith("both_");
                    assertThat(figure.value()).isZero();
                });
    }
}
