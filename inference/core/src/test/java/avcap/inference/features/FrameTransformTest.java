package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.media.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTransformTest {

    private final FrameTransform transform = new FrameTransform(224);

    @ParameterizedTest
    @ValueSource(strings = {"img_320x240", "img_224x224", "img_100x133", "img_225x300"})
    void cropsToPillowsVeryPixels(String name) throws Exception {
        Frame cropped = transform.crop(Fixtures.png("image/" + name + ".png"));

        assertThat(cropped.rgb())
                .isEqualTo(
                        Fixtures.png("image/" + name + ".resized_cropped.png").rgb());
    }

    @Test
    void resizesADecodedJpegLikeAnyOtherPicture() throws Exception {
        Frame cropped = transform.crop(Fixtures.png("image/jpeg_320x240.decoded.png"));

        assertThat(cropped.rgb())
                .isEqualTo(
                        Fixtures.png("image/jpeg_320x240.resized_cropped.png").rgb());
    }

    @Test
    void normalisesAsTorchvisionDoes() throws Exception {
        float[] values = transform.normalise(List.of(transform.crop(Fixtures.png("image/img_320x240.png"))));

        float[] reference =
                SafetensorsFile.open(Fixtures.path("image/image.safetensors")).floats("img_320x240.normalised");
        assertThat(values).hasSize(reference.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(Math.abs(values[i] - reference[i])).isLessThan(1e-6f);
        }
    }

    @Test
    void stacksFramesInsideEachColour() {
        FrameTransform tiny = new FrameTransform(1);
        Frame red = new Frame(0, 1, 1, new byte[] {(byte) 255, 0, 0});
        Frame blue = new Frame(1, 1, 1, new byte[] {0, 0, (byte) 255});

        float[] values = tiny.normalise(List.of(red, blue));

        assertThat(values[0]).isGreaterThan(values[1]);
        assertThat(values[2]).isEqualTo(values[3]);
        assertThat(values[4]).isLessThan(values[5]);
    }

    @Test
    void keepsTheTimeOfAFrame() throws Exception {
        Frame frame = Fixtures.png("image/img_225x300.png").at(4.2);

        assertThat(new FrameTransform(112).crop(frame).time()).isEqualTo(4.2);
        assertThat(FrameTransform.scaledToHeight(frame, 100).width()).isEqualTo(75);
    }

    @Test
    void refusesToNormaliseWhatIsNotCropped() throws Exception {
        Frame whole = Fixtures.png("image/img_320x240.png");

        assertThatThrownBy(() -> transform.normalise(List.of(whole)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("320 x 240");
    }
}
