package avcap.inference.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A JPEG file as libjpeg reads it, the library inside the JDK as inside Pillow: their pixels are equal, while FFmpeg spreads
 * the colours of its half-size planes otherwise and is off by up to 30 levels at sharp edges.
 *
 * @param frame grey spread over three colours; profiles and turns noted in the file are not applied, as Pillow does not
 * @param damaged whether the decoder complained
 */
record JpegPicture(Frame frame, boolean damaged) {

    /** Empty if the file is no JPEG, or one that the JDK does not read, such as one for print in four inks. */
    static Optional<JpegPicture> read(Path file) throws MediaException {
        if (!ReadableFile.pictureFormat(file).equals(Optional.of("jpeg_pipe"))) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        boolean[] warned = {false};
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            return rgb(image.getRaster()).map(frame -> new JpegPicture(frame, warned[0]));
        } catch (IOException unreadable) {
            return Optional.empty(); // FFmpeg forgives more.
        } finally {
            reader.dispose();
        }
    }

    /** Raw samples: asking the image for its colours would push grey through a colour profile. */
    private static Optional<Frame> rgb(Raster raster) {
        int bands = raster.getNumBands();
        if (bands != 1 && bands != 3) {
            return Optional.empty();
        }
        int width = raster.getWidth();
        byte[] rgb = new byte[3 * width * raster.getHeight()];
        int[] row = new int[bands * width];
        int place = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int colour = 0; colour < 3; colour++) {
                    rgb[place++] = (byte) row[bands * x + (bands == 3 ? colour : 0)];
                }
            }
        }
        return Optional.of(new Frame(0, width, raster.getHeight(), rgb));
    }
}
