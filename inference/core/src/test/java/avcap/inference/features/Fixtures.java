package avcap.inference.features;

import avcap.inference.media.Frame;
import avcap.inference.media.Waveform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The reference fixtures of this package, read without the code under test. */
final class Fixtures {

    private static final int WAV_HEADER = 44;

    private Fixtures() {}

    static Path path(String name) {
        try {
            return Path.of(url(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A 16-bit WAV with a plain header. */
    static Waveform wav(String name) throws IOException {
        try (InputStream in = url(name).openStream()) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int channels = bytes.getShort(22);
            int length = (bytes.capacity() - WAV_HEADER) / (2 * channels);
            float[][] samples = new float[channels][length];
            for (int i = 0; i < channels * length; i++) {
                samples[i % channels][i / channels] = bytes.getShort(WAV_HEADER + 2 * i) / 32768f;
            }
            return Waveform.of(new ArrayList<>(Arrays.asList(samples)), bytes.getInt(24));
        }
    }

    /** An RGB PNG. */
    static Frame png(String name) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(url(name)));
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int place = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                for (int shift : List.of(16, 8, 0)) {
                    rgb[place++] = (byte) (pixel >> shift);
                }
            }
        }
        return new Frame(0, image.getWidth(), image.getHeight(), rgb);
    }

    private static URL url(String name) {
        return Objects.requireNonNull(Fixtures.class.getResource(name), name);
    }
}
