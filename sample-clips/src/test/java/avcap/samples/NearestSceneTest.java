package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestSceneTest {

    private static final InputShape SHAPE = new InputShape(4, 2, 1, 2);

    /** A steady sound in one band before a plain grey. */
    private static AvInput clip(int band, float loudness, float grey) {
        float[] sound = new float[SHAPE.audioSize()];
        for (int frame = 0; frame < SHAPE.audioFrames(); frame++) {
            sound[frame * SHAPE.melBands() + band] = loudness;
        }
        float[] picture = new float[SHAPE.videoSize()];
        Arrays.fill(picture, grey);
        return new AvInput(SHAPE, Optional.of(sound), Optional.of(picture), List.of(0.0));
    }

    private static NearestScene among(List<String> captions, AvInput... clips) {
        return new NearestScene(
                captions, Arrays.stream(clips).map(SceneFeatures::of).toList());
    }

    @Test
    void saysWhatWasSaidOfTheClipMostAlikeInSoundAndPicture() {
        NearestScene nearest = among(
                List.of("low and dark", "high and dark", "low and bright", "high and bright"),
                clip(0, 2, -1),
                clip(1, 2, -1),
                clip(0, 2, 2),
                clip(1, 2, 2));

        assertThat(nearest.caption(clip(1, 3, -1))).isEqualTo("high and dark");
        assertThat(nearest.caption(clip(0, 1.5f, 2))).isEqualTo("low and bright");
    }

    @Test
    void theEarlierOfTwoEquallyNearWins() {
        NearestScene nearest = among(List.of("other", "first", "second"), clip(0, 2, -1), clip(1, 2, 2), clip(1, 2, 2));

        assertThat(nearest.caption(clip(1, 2, 2))).isEqualTo("first");
    }

    @Test
    void trainingScenesAreComparedTheSameWayEveryTime() {
        SceneInputs inputs = new SceneInputs(HandMade.CONFIG);
        NearestScene one = NearestScene.among(12, HandMade.CONFIG);
        NearestScene again = NearestScene.among(12, HandMade.CONFIG);

        for (long seed = 0; seed < 3; seed++) {
            AvInput heldOut = inputs.of(SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed));
            assertThat(again.caption(heldOut)).isEqualTo(one.caption(heldOut));
        }
        Scene known = SceneGenerator.scene(7);
        assertThat(one.caption(inputs.of(known))).isEqualTo(known.caption());
    }
}
