package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What training never holds, and the test does. */
class UnseenTest {

    @Test
    void trainingValidationAndClipsNeverHoldAnUnseenPairOrTrait() {
        for (long first : List.of(0L, SceneGenerator.VALIDATION_START, SceneGenerator.CLIPS_START)) {
            for (long seed = first; seed < first + 10_000; seed++) {
                Scene scene = SceneGenerator.scene(seed);
                assertThat(Unseen.isIn(scene))
                        .as("seed %d: %s", seed, scene.caption())
                        .isFalse();
            }
        }
    }

    @Test
    void heldOutScenesHoldEveryUnseenPairThatCanSoundAndEveryUnseenTrait() {
        Set<List<SoundSource>> pairs = new HashSet<>();
        Set<SoundSource> withTrait = EnumSet.noneOf(SoundSource.class);
        LongStream.range(0, 30_000)
                .mapToObj(seed -> SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed))
                .forEach(scene -> {
                    List<SoundSource> sources = List.copyOf(scene.sources());
                    Unseen.pairs().stream().filter(sources::containsAll).forEach(pairs::add);
                    Mentions.of(scene).told().stream()
                            .filter(mention -> mention.traits().stream()
                                    .anyMatch(trait -> Unseen.isTrait(mention.source(), trait)))
                            .forEach(mention -> withTrait.add(mention.source()));
                });

        List<List<SoundSource>> possible = Unseen.pairs().stream()
                .filter(pair -> pair.get(0).nature() != pair.get(1).nature()
                        || !pair.get(0).nature().masksItsLike())
                .toList();
        assertThat(pairs).containsExactlyInAnyOrderElementsOf(possible);
        assertThat(withTrait)
                .containsExactlyInAnyOrderElementsOf(Unseen.traits().keySet());
    }

    @Test
    void oneInThirteenPairsIsUnseenAndEverySourceHasSome() {
        int sources = SoundSource.values().length;
        Set<SoundSource> partners = EnumSet.noneOf(SoundSource.class);
        Unseen.pairs().forEach(partners::addAll);

        assertThat(2.0 * Unseen.pairs().size() / (sources * (sources - 1))).isCloseTo(0.08, within(0.01));
        assertThat(partners).containsExactly(SoundSource.values());
    }

    @Test
    void everyUnseenTraitIsPossibleAndOfEveryKindButRepetition() {
        Unseen.traits().forEach((source, trait) -> assertThat(trait.isPossibleFor(source))
                .as("%s %s", trait, source)
                .isTrue());
        assertThat(Unseen.traits().values())
                .extracting(Trait::kind)
                .contains(
                        Trait.Kind.NUMBER,
                        Trait.Kind.SIZE,
                        Trait.Kind.LOUDNESS,
                        Trait.Kind.SPEED,
                        Trait.Kind.COUNT,
                        Trait.Kind.DISTANCE);
    }

    @Test
    void trainingHoldsEachUnseenTraitOnOtherSourcesAndItsSourceWithoutIt() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Set<SoundSource> sources = EnumSet.noneOf(SoundSource.class);
        LongStream.range(0, 5000).mapToObj(SceneGenerator::scene).forEach(scene -> {
            Mentions.of(scene).told().forEach(mention -> traits.addAll(mention.traits()));
            sources.addAll(scene.sources());
        });

        assertThat(traits).containsAll(Unseen.traits().values());
        assertThat(sources).containsAll(Unseen.traits().keySet());
    }

    @Test
    void heldOutScenesCanBeAskedForByNovelty() {
        long first = SceneGenerator.HELD_OUT_START + 500;

        List<Scene> any = SceneGenerator.heldOut(first, Novelty.ANY).limit(200).toList();
        List<Scene> seen =
                SceneGenerator.heldOut(first, Novelty.SEEN).limit(200).toList();
        List<Scene> unseen =
                SceneGenerator.heldOut(first, Novelty.UNSEEN).limit(200).toList();

        assertThat(any).extracting(Scene::seed).startsWith(first, first + 1);
        assertThat(seen).hasSize(200).noneMatch(Unseen::isIn);
        assertThat(unseen).hasSize(200).allMatch(Unseen::isIn);
        assertThatThrownBy(() -> SceneGenerator.heldOut(7, Novelty.ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7");
    }
}
