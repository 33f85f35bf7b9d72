package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.attention.OcclusionPlan.Box;
import avcap.inference.attention.OcclusionPlan.Window;
import avcap.inference.clip.TimeSpan;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class OcclusionPlanTest {

    private static final TokenLayout LAYOUT = new TokenLayout(8, 64, 10, 14);
    private static final List<Double> TIMES =
            DoubleStream.iterate(0.25, time -> time + 0.5).limit(20).boxed().toList();

    @Test
    void windowsHideEachTokenOnceAndAreEightInTenSeconds() {
        OcclusionPlan plan = OcclusionPlan.windows(LAYOUT, TIMES);

        assertThat(plan.parts()).hasSize(8);
        for (int token = 0; token < LAYOUT.tokens(); token++) {
            int each = token;
            assertThat(plan.parts().stream().filter(part -> part.hidden().hides(each)))
                    .as("token %d", token)
                    .hasSize(1);
        }
    }

    @Test
    void aWindowHidesTheSoundAndThePicturesOfItsTime() {
        OcclusionPlan.Part second = OcclusionPlan.windows(LAYOUT, TIMES).parts().get(1);

        assertThat(second.place()).isEqualTo(new Window(TimeSpan.ofSeconds(1.28, 2.56)));
        assertThat(second.hidden().hides(LAYOUT.audioToken(0, 7))).isFalse();
        assertThat(second.hidden().hides(LAYOUT.audioToken(7, 8))).isTrue();
        assertThat(second.hidden().hides(LAYOUT.audioToken(3, 16))).isFalse();
        // pairs of frames lie at 0.5, 1.5, 2.5 … seconds
        assertThat(second.hidden().hides(LAYOUT.visualToken(0, 0, 0))).isFalse();
        assertThat(second.hidden().hides(LAYOUT.visualToken(1, 13, 13))).isTrue();
        assertThat(second.hidden().hides(LAYOUT.visualToken(2, 5, 5))).isTrue();
        assertThat(second.hidden().hides(LAYOUT.visualToken(3, 5, 5))).isFalse();
    }

    @Test
    void bandsHideAllSoundOnceAndNoPicture() {
        OcclusionPlan plan = OcclusionPlan.bands(LAYOUT);

        assertThat(plan.parts()).hasSize(8);
        assertThat(plan.parts()).allSatisfy(part -> {
            assertThat(part.hidden().soundLeft()).hasSize(7 * 64);
            assertThat(part.hidden().pictureLeft()).hasSize(LAYOUT.visualTokens());
        });
    }

    @Test
    void boxesCutEachFrameIntoRegionsThatHideAllOfIt() {
        OcclusionPlan plan = OcclusionPlan.boxes(LAYOUT, 3);

        assertThat(plan.parts()).hasSize(9);
        assertThat(plan.parts().get(0).place()).isEqualTo(new Box(0, 0, 4, 4));
        assertThat(plan.parts().get(8).place()).isEqualTo(new Box(9, 9, 14, 14));
        assertThat(plan.parts().stream()
                        .mapToInt(part -> LAYOUT.visualTokens() - part.hidden().pictureLeft().length)
                        .sum())
                .isEqualTo(LAYOUT.visualTokens());
    }

    @Test
    void whatIsMissingIsNotHidden() {
        TokenLayout sound = new TokenLayout(8, 64, 0, 0);
        TokenLayout picture = new TokenLayout(0, 0, 10, 14);

        assertThat(OcclusionPlan.boxes(sound, 3).parts()).isEmpty();
        assertThat(OcclusionPlan.bands(picture).parts()).isEmpty();
        assertThat(OcclusionPlan.windows(sound, List.of()).parts()).hasSize(8);
        assertThat(OcclusionPlan.windows(picture, TIMES).parts()).hasSize(8);
    }

    @Test
    void tokensDrawnByChanceAreAsManyAsWantedAndTheSameForASeed() {
        Occlusion drawn = Occlusion.ofChance(LAYOUT, 0.1, 7);

        assertThat(drawn)
                .isEqualTo(Occlusion.ofChance(LAYOUT, 0.1, 7))
                .isNotEqualTo(Occlusion.ofChance(LAYOUT, 0.1, 8));
        assertThat(drawn.soundLeft().length + drawn.pictureLeft().length).isEqualTo(LAYOUT.tokens() - 247);
        assertThat(drawn.inverse().soundLeft().length + drawn.inverse().pictureLeft().length)
                .isEqualTo(247);
        assertThatThrownBy(() -> Occlusion.ofChance(LAYOUT, 1, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
