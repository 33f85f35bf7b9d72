package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SceneGeneratorTest {

    private static final List<Scene> SCENES =
            LongStream.range(0, 2000).mapToObj(SceneGenerator::scene).toList();

    @Test
    void theSameSeedGivesTheSameScene() {
        assertThat(SceneGenerator.scene(42)).isEqualTo(SceneGenerator.scene(42));
    }

    @Test
    void otherSeedsGiveOtherScenes() {
        Set<List<SoundEvent>> different = new HashSet<>();
        SCENES.forEach(scene -> different.add(scene.events()));

        assertThat(different).hasSameSizeAs(SCENES);
    }

    @Test
    void refusesANegativeSeed() {
        assertThatThrownBy(() -> SceneGenerator.scene(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void everySourceAndEverySightOccurs() {
        EnumSet<SoundSource> heard = EnumSet.noneOf(SoundSource.class);
        EnumSet<Sight> seen = EnumSet.noneOf(Sight.class);
        SCENES.forEach(scene -> {
            heard.addAll(scene.sources());
            scene.objects().forEach(object -> seen.add(object.sight()));
        });

        assertThat(heard).containsExactly(SoundSource.values()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(seen).containsExactly(Sight.values());
    }

    @Test
    void aboutFourInTenSourcesAreOffScreenAndAThirdOfTheScenesHoldASilentObject() {
        List<SoundEvent> events =
                SCENES.stream().flatMap(scene -> scene.events().stream()).toList();

        assertThat(share(events, event -> !event.onScreen())).isCloseTo(0.43, within(0.05));
        assertThat(share(SCENES, scene -> !scene.silentSights().isEmpty())).isCloseTo(0.33, within(0.05));
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    @Test
    void whatIsOnScreenIsSeenAndWhatIsOffScreenIsNot() {
        for (Scene scene : SCENES) {
            List<Sight> seen =
                    scene.objects().stream().map(VisibleObject::sight).toList();
            for (SoundEvent event : scene.events()) {
                boolean visible = event.source().sight().filter(seen::contains).isPresent();
                assertThat(visible).as("%s in scene %d", event, scene.seed()).isEqualTo(event.onScreen());
            }
        }
    }

    @Test
    void everyObjectStaysInsideTheSquareAllTheTime() {
        for (Scene scene : SCENES) {
            for (double time = 0; time <= Scene.SECONDS; time += 2.5) {
                for (Scene.ObjectTag tag : scene.objectTags(time)) {
                    Box box = tag.box();
                    assertThat(List.of(box.left(), box.top(), 1 - box.right(), 1 - box.bottom()))
                            .as("%s in scene %d at %s s", tag, scene.seed(), time)
                            .allMatch(distance -> distance >= 0);
                }
            }
        }
    }

    @Test
    void everySilentObjectIsNamedAndAtMostOneIsThere() {
        for (Scene scene : SCENES) {
            assertThat(scene.silentSights()).hasSizeLessThanOrEqualTo(1);
            scene.silentSights()
                    .forEach(sight ->
                            assertThat(scene.caption()).contains(" near ").endsWith(sight.noun()));
        }
    }

    @Test
    void aSequenceNeverOverlapsAndAnOverlapLastsSeconds() {
        for (Scene scene : SCENES) {
            if (scene.events().size() < 2) {
                continue;
            }
            double shared =
                    scene.events().get(0).span().overlap(scene.events().get(1).span());
            if (scene.relation() == Scene.Relation.OVERLAP) {
                assertThat(shared).as("scene %d", scene.seed()).isGreaterThan(4);
            } else {
                assertThat(shared).as("scene %d", scene.seed()).isZero();
            }
        }
    }

    @Test
    void captionsAreShortPlainSentences() {
        for (Scene scene : SCENES) {
            assertThat(scene.caption()).matches("[a-z]+( [a-z]+)*");
            assertThat(scene.caption().split(" ")).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void theRangesOfSeedsDoNotMeet() {
        assertThat(SceneGenerator.TRAINING_END).isLessThanOrEqualTo(SceneGenerator.HELD_OUT_START);
        assertThat(SceneGenerator.HELD_OUT_START).isLessThan(SceneGenerator.CLIPS_START);
        assertThat(CommittedSeeds.SCENES).allMatch(seed -> seed >= SceneGenerator.CLIPS_START);
    }
}
