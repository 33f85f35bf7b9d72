package avcap.studio.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenPicturesTest {

    /** Sines and logarithms may differ in the last bit from one Java to another: two steps of the scale, six levels of a channel. */
    private static final int TOLERANCE = 6;

    /** Where next to nothing is heard, a last bit weighs more; that many pixels may differ further. */
    private static final double FEW = .002;

    static List<GoldenPictures.View> views() {
        return GoldenPictures.VIEWS;
    }

    @ParameterizedTest
    @MethodSource("views")
    void aKnownSoundHasItsKnownPicture(GoldenPictures.View view) throws IOException {
        BufferedImage golden = golden(view.name());
        int[] drawn = GoldenPictures.draw(view);

        int different = 0;
        for (int i = 0; i < drawn.length; i++) {
            int expected = golden.getRGB(i % GoldenPictures.WIDTH, i / GoldenPictures.WIDTH);
            different += distance(drawn[i], expected) > TOLERANCE ? 1 : 0;
        }
        assertThat((double) different / drawn.length).isLessThanOrEqualTo(FEW);
    }

    private static BufferedImage golden(String name) throws IOException {
        try (InputStream in = GoldenPicturesTest.class.getResourceAsStream(name + ".png")) {
            return ImageIO.read(Objects.requireNonNull(in, name));
        }
    }

    private static int distance(int a, int b) {
        return Stream.of(16, 8, 0)
                .mapToInt(shift -> Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)))
                .max()
                .orElseThrow();
    }
}
