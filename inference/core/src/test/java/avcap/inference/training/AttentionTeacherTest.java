package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.model.TorchRuntime;
import org.junit.jupiter.api.Test;

class AttentionTeacherTest {

    private static final double EXACT = 1e-5;

    /** One clip, two heads, two rows that predict of three, two tokens of sound and two of picture before three of text. */
    private static final Shape ATTENTION = new Shape(1, 2, 3, 7);

    private static final Shape TAUGHT = new Shape(1, 2, 4);

    private static final float[] LAYER = {
        // head 0
        .1f, .3f, .2f, .2f, .2f, 0, 0, //
        .4f, .1f, .1f, .1f, .1f, .2f, 0, //
        .5f, .1f, .1f, .1f, .1f, .05f, .05f, //
        // head 1
        .3f, .1f, .1f, .3f, .2f, 0, 0, //
        .1f, .1f, .2f, .2f, .2f, .2f, 0, //
        .5f, .1f, .1f, .1f, .1f, .05f, .05f
    };

    @Test
    void asksEachModalityForItsOwnShareOverAllHeads() {
        float[] attended = {0, 1, 1, 0, 0, 0, 0, 0}; // the first row: the second of sound, the first of picture
        double sound = -Math.log((.3 + .1) / (.1 + .3 + .3 + .1));
        double picture = -Math.log((.2 + .1) / (.2 + .2 + .1 + .3));
        assertThat(loss(attended, 2, LAYER)).isCloseTo((sound + picture) / 2, within(EXACT));
    }

    @Test
    void addsUpLayers() {
        float[] attended = {0, 1, 0, 0, 0, 0, 0, 0};
        float[] other = LAYER.clone();
        other[0] = 0;
        other[1] = .4f;
        double share = (.3 + .1 + .4 + .1) / (.8 + .8);
        assertThat(loss(attended, 2, LAYER, other)).isCloseTo(-Math.log(share), within(EXACT));
    }

    @Test
    void countsRowsOfAClipAlike() {
        float[] attended = {0, 1, 0, 0, 0, 0, 1, 1};
        double first = -Math.log(.4 / .8);
        double second = 0; // all of the picture is right
        assertThat(loss(attended, 2, LAYER)).isCloseTo((first + second) / 2, within(EXACT));
    }

    @Test
    void leavesRowsAloneThatNameNothing() {
        assertThat(loss(new float[8], 2, LAYER)).isZero();
    }

    @Test
    void teachesPicturesWithoutSound() {
        float[] attended = {1, 0, 0, 0, 0, 0, 0, 0};
        double share = (.1 + .3) / (.8 + .8);
        assertThat(loss(attended, 0, LAYER)).isCloseTo(-Math.log(share), within(EXACT));
    }

    @Test
    void fallsWhenAttentionMovesToTheThing() {
        float[] attended = {0, 1, 0, 0, 0, 0, 0, 0};
        float[] better = LAYER.clone();
        better[0] -= .05f;
        better[1] += .05f;
        assertThat(loss(attended, 2, better)).isLessThan(loss(attended, 2, LAYER));
    }

    private static double loss(float[] attended, int sound, float[]... layers) {
        try (NDManager manager = TorchRuntime.newManager()) {
            AttentionTeacher teacher = new AttentionTeacher();
            for (int layer = 0; layer < layers.length; layer++) {
                NDArray weights = manager.create(layers[layer], ATTENTION);
                teacher.see("dec.layer." + layer + ".attn_text_rows", weights);
            }
            return teacher.loss(manager, TAUGHT, sound, attended).getFloat();
        }
    }
}
