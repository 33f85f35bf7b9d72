package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.samples.CaptionContest.Way;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CaptionContestTest {

    private final CaptionContest contest = new CaptionContest();
    private final List<Scene> scenes = LongStream.range(0, 20)
            .mapToObj(seed -> SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed))
            .toList();

    private Figure cider(Way way) {
        return contest.figures().stream()
                .filter(figure ->
                        figure.group().equals(way.words()) && figure.name().equals("CIDEr-D"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothSensesShouldBeatTheBestOfTheOthers() {
        scenes.forEach(scene -> {
            contest.add(Way.SOUND_AND_PICTURE, scene, scene.caption());
            contest.add(Way.SOUND_ONLY, scene, "a dog barks");
            contest.add(Way.NEAREST_TRAINING_SCENE, scene, "");
        });

        Figure both = cider(Way.SOUND_AND_PICTURE);

        assertThat(both.value()).isGreaterThan(1);
        assertThat(both.target()).contains(Target.above(cider(Way.SOUND_ONLY).value()));
        assertThat(cider(Way.NEAREST_TRAINING_SCENE).value()).isZero();
    }

    @Test
    void eachWayHasThreeMetrics() {
        scenes.forEach(scene -> contest.add(Way.SOUND_AND_PICTURE, scene, scene.caption()));

        assertThat(contest.figures())
                .extracting(Figure::key)
                .containsExactly("sound_and_picture_bleu_4", "sound_and_picture_rouge_l", "sound_and_picture_cider_d");
        assertThat(cider(Way.SOUND_AND_PICTURE).target()).as("nothing to beat").isEmpty();
    }
}
