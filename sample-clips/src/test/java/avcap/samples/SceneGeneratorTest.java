package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.TimeSpan;
import avcap.samples.sound.Manner;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

        assertThat(heard).containsExactly(SoundSource.values()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(seen).containsExactly(Sight.values());
    }

    @Test
    void partsOfAWorldAreDrawnAsOftenAsTheirTableSays() {
        SceneStatistics drawn = new SceneStatistics();
        SCENES.forEach(drawn::add);

        assertThat(drawn.offScreen()).as("off screen").isCloseTo(0.4, within(0.05));
        assertThat(drawn.withSilent()).as("with a silent object").isCloseTo(0.4, within(0.05));
        assertThat(drawn.withDistractors()).as("with distractors").isCloseTo(0.15, within(0.03));
        assertThat(drawn.withMedium()).as("with a poor medium").isCloseTo(0.2, within(0.03));
        assertThat(drawn.withTrait()).as("with a trait").isCloseTo(0.33, within(0.05));
        double[] relations = {0.1, 0.26, 0.24, 0.15, 0.15, 0.1};
        for (Scene.Relation relation : Scene.Relation.values()) {
            assertThat(drawn.share(relation))
                    .as(relation.name())
                    .isCloseTo(relations[List.of(Scene.Relation.values()).indexOf(relation)], within(0.03));
        }
    }

    @Test
    void everyTraitOccursAndAtMostTwoOfASource() {
        EnumSet<Trait> drawn = EnumSet.noneOf(Trait.class);
        for (Scene scene : SCENES) {
            for (Mention mention : Mentions.of(scene).told()) {
                drawn.addAll(mention.traits());
                assertThat(mention.traits().stream().filter(trait -> trait != Trait.AGAIN))
                        .as("scene %d: %s", scene.seed(), mention)
                        .hasSizeLessThanOrEqualTo(2)
                        .allMatch(trait -> trait.isPossibleFor(mention.source()));
            }
        }

        assertThat(drawn).containsExactlyInAnyOrder(Trait.values());
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
    void atMostOneSilentObjectIsThere() {
        assertThat(SCENES).allMatch(scene -> scene.silentSights().size() <= 1);
    }

    @Test
    void soundsLieInTimeAsTheirRelationSays() {
        for (Scene scene : SCENES) {
            List<TimeSpan> spans = scene.events().stream().map(SoundEvent::span).toList();
            assertThat(spans).as("scene %d", scene.seed()).allMatch(span -> span.start() >= 0 && span.end() <= 10);
            switch (scene.relation()) {
                case ALONE -> assertThat(spans).hasSize(1);
                case SEQUENCE -> assertFollow(scene, spans);
                case OVERLAP -> assertCovers(scene, spans.get(0), spans.get(1), 2.5);
                case SEQUENCE_OVER -> {
                    assertFollow(scene, spans.subList(0, 2));
                    assertCovers(scene, spans.get(2), spans.get(0), 2.5);
                    assertCovers(scene, spans.get(2), spans.get(1), 2.5);
                }
                case BACKGROUND -> assertCovers(scene, spans.get(1), spans.get(0), 2.5);
                case REPEATED -> {
                    assertThat(spans).hasSizeBetween(3, 4);
                    assertThat(scene.sources()).hasSize(1);
                    assertFollow(scene, spans);
                }
            }
        }
    }

    private static void assertFollow(Scene scene, List<TimeSpan> spans) {
        double pause = scene.relation() == Scene.Relation.REPEATED ? 1 : 0.19;
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start() - spans.get(i - 1).end())
                    .as("pause in scene %d", scene.seed())
                    .isGreaterThan(pause);
        }
    }

    private static void assertCovers(Scene scene, TimeSpan one, TimeSpan other, double seconds) {
        assertThat(one.overlap(other)).as("scene %d", scene.seed()).isGreaterThan(seconds);
    }

    @Test
    void whatIsSeenMovesInEveryBoutAndRestsBetween() {
        for (Scene scene : SCENES) {
            List<TimeSpan> bouts = scene.events().stream().map(SoundEvent::span).toList();
            if (scene.relation() == Scene.Relation.REPEATED
                    && !scene.sourcesOnScreen().isEmpty()) {
                assertThat(scene.objects())
                        .as("scene %d", scene.seed())
                        .filteredOn(object -> !object.sight().isSilent())
                        .isNotEmpty()
                        .allMatch(object -> object.sounding().equals(bouts))
                        .allMatch(object ->
                                object.bout(bouts.get(1).start() + 0.1).equals(Optional.of(bouts.get(1))));
            }
        }
    }

    @Test
    void aCountedSoundHasTimeForItsStrokes() {
        for (Scene scene : SCENES) {
            assertThat(scene.events())
                    .as("scene %d", scene.seed())
                    .allMatch(event -> event.manner().strokes() == 0
                            || event.span().seconds() > event.manner().strokes() * Manner.SECONDS_A_STROKE - 1e-9);
        }
    }

    @Test
    void theBackgroundIsSofterThanWhatStandsBeforeIt() {
        SCENES.stream()
                .filter(scene -> scene.relation() == Scene.Relation.BACKGROUND)
                .forEach(scene -> assertThat(scene.events().get(1).gainDb())
                        .as("scene %d", scene.seed())
                        .isLessThan(scene.events().get(0).gainDb() - 5));
    }

    @Test
    void captionsAreShortPlainSentences() {
        for (Scene scene : SCENES) {
            assertThat(scene.caption()).matches("[a-z]+( [a-z]+)*");
            assertThat(scene.caption().split(" ")).hasSizeLessThanOrEqualTo(30);
        }
    }

    @Test
    void theRangesOfSeedsDoNotMeet() {
        assertThat(SceneGenerator.TRAINING_END).isLessThanOrEqualTo(SceneGenerator.VALIDATION_START);
        assertThat(SceneGenerator.VALIDATION_START).isLessThan(SceneGenerator.HELD_OUT_START);
        assertThat(SceneGenerator.HELD_OUT_START).isLessThan(SceneGenerator.CLIPS_START);
        assertThat(CommittedSeeds.SCENES).allMatch(seed -> seed >= SceneGenerator.CLIPS_START);
    }
}
