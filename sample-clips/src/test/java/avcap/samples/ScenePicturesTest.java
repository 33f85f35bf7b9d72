package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.media.Frame;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenePicturesTest {

    private static final int SIZE = 224;

    @Test
    void theSameSceneGivesTheSamePicture() {
        Scene scene = SceneGenerator.scene(7);

        Frame once = new ScenePictures().frame(scene, 5, 320, 180);
        Frame again = new ScenePictures().frame(scene, 5, 320, 180);

        assertThat(once.rgb()).containsExactly(again.rgb());
    }

    @Test
    void whatWasPaintedBeforeLeavesNoTrace() {
        ScenePictures used = new ScenePictures();
        used.frame(SceneGenerator.scene(8), 2, 320, 180);

        Frame frame = used.frame(SceneGenerator.scene(7), 5, 320, 180);

        assertThat(frame.rgb())
                .containsExactly(new ScenePictures()
                        .frame(SceneGenerator.scene(7), 5, 320, 180)
                        .rgb());
    }

    @Test
    void theSquareIsTheMiddleOfTheWidePicture() {
        Scene scene = SceneGenerator.scene(CommittedSeeds.SCENES.get(0));
        byte[] square = new byte[3 * 360 * 360];

        new ScenePictures().drawSquare(scene, 3, 360, square);
        byte[] wide = new ScenePictures().frame(scene, 3, 640, 360).rgb();

        int different = 0;
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 3 * 360; x++) {
                int distance = Math.abs((square[3 * 360 * y + x] & 255) - (wide[3 * (640 * y + 140) + x] & 255));
                different += distance > 2 ? 1 : 0;
            }
        }
        assertThat(different).isLessThan(square.length / 1000);
    }

    @Test
    void refusesASurfaceOfTheWrongSize() {
        assertThatThrownBy(() -> new ScenePictures().drawSquare(SceneGenerator.scene(1), 0, SIZE, new byte[10]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("224");
    }

    @ParameterizedTest
    @EnumSource
    void aThingFillsMuchOfItsBoxWithItsOwnColourAndLittleOutside(Sight sight) {
        Box box = Box.around(0.45, 0.45, 0.36, 0.36 / sight.aspect());
        byte[] rgb = new byte[3 * SIZE * SIZE];

        new ScenePictures().drawSquare(showing(sight, box), 5, SIZE, rgb);

        int inside = 0;
        int outside = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            if (isNear(sight.colour(), rgb, 3 * i)) {
                int row = i / SIZE;
                boolean within = box.contains((i % SIZE + 0.5) / SIZE, (row + 0.5) / SIZE);
                inside += within ? 1 : 0;
                outside += within ? 0 : 1;
            }
        }
        assertThat(inside).isGreaterThan((int) (0.1 * box.width() * box.height() * SIZE * SIZE));
        assertThat(outside).isLessThan(inside / 6 + 5); // a hammer leans out of its box a little
    }

    private static Scene showing(Sight sight, Box box) {
        VisibleObject object = new VisibleObject(sight, 1, box, box, List.of(), false);
        return new Scene(
                3,
                Scene.Relation.ALONE,
                List.of(),
                List.of(object),
                Scene.Backdrop.STREET,
                Medium.clean(),
                Distractors.none(),
                -30,
                "a " + sight.noun());
    }

    private static boolean isNear(Color colour, byte[] rgb, int at) {
        return Math.abs((rgb[at] & 255) - colour.getRed()) < 4
                && Math.abs((rgb[at + 1] & 255) - colour.getGreen()) < 4
                && Math.abs((rgb[at + 2] & 255) - colour.getBlue()) < 4;
    }

    @Test
    void noTwoThingsShareAColour() {
        for (Sight one : Sight.values()) {
            for (Sight other : Sight.values()) {
                if (one != other) {
                    assertThat(LabColour.of(one.colour()).distance(LabColour.of(other.colour())))
                            .as("%s and %s", one, other)
                            .isGreaterThan(20); // 2.3 is just noticeable
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Medium.Picture.class,
            names = {"BLOCKY", "GRAINY", "DARK"})
    void aPoorPictureIsAnotherOfTheSameSizeAndStaysTheSame(Medium.Picture medium) {
        Box box = Box.around(0.5, 0.5, 0.4, 0.4);
        Scene clean = Lone.withSeed(3).seeing(Sight.DOG, box);
        Scene poor = Lone.withSeed(3).on(medium).seeing(Sight.DOG, box);

        Frame frame = new ScenePictures().frame(poor, 2, 320, 180);

        assertThat(frame.rgb()).hasSize(3 * 320 * 180);
        assertThat(frame.rgb())
                .containsExactly(new ScenePictures().frame(poor, 2, 320, 180).rgb());
        assertThat(frame.rgb())
                .isNotEqualTo(new ScenePictures().frame(clean, 2, 320, 180).rgb());
    }

    @Test
    void blocksAndGrainLeaveTheMeanColourOfAThing() {
        Box box = Box.around(0.5, 0.5, 0.6, 0.6);
        double[] clean = meanColour(Lone.withSeed(3).seeing(Sight.BALL, box));

        for (Medium.Picture medium : List.of(Medium.Picture.BLOCKY, Medium.Picture.GRAINY)) {
            double[] poor = meanColour(Lone.withSeed(3).on(medium).seeing(Sight.BALL, box));
            for (int channel = 0; channel < 3; channel++) {
                assertThat(poor[channel]).as("%s, channel %d", medium, channel).isCloseTo(clean[channel], within(6.0));
            }
        }
    }

    /** Of the middle of a square picture. */
    private static double[] meanColour(Scene scene) {
        byte[] rgb = new byte[3 * SIZE * SIZE];
        new ScenePictures().drawSquare(scene, 1, SIZE, rgb);
        double[] mean = new double[3];
        for (int y = 96; y < 128; y++) {
            for (int i = 3 * 96; i < 3 * 128; i++) {
                mean[i % 3] += (rgb[3 * SIZE * y + i] & 255) / 1024.0;
            }
        }
        return mean;
    }

    @Test
    void thingsThatDistractAreThereButMuted() {
        for (long seed = 0; seed < 10; seed++) {
            byte[] bare = new byte[3 * SIZE * SIZE];
            byte[] full = new byte[3 * SIZE * SIZE];
            new ScenePictures().drawSquare(Lone.withSeed(seed).empty(), 0, SIZE, bare);
            Distractors three = new Distractors(Distractors.Bed.NONE, 3);
            new ScenePictures().drawSquare(Lone.withSeed(seed).with(three).empty(), 0, SIZE, full);

            int changed = 0;
            for (int i = 0; i < SIZE * SIZE; i++) {
                Color colour = new Color(full[3 * i] & 255, full[3 * i + 1] & 255, full[3 * i + 2] & 255);
                changed += bare[3 * i] == full[3 * i] ? 0 : 1;
                LabColour lab = LabColour.of(colour);
                assertThat(Math.hypot(lab.a(), lab.b())).as("colourfulness").isLessThan(25);
            }
            assertThat(changed).as("pixels, seed %d", seed).isBetween(300, SIZE * SIZE / 12);
        }
    }
}
