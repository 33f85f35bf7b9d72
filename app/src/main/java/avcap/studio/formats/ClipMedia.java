package avcap.studio.formats;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.Recording;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A clip's sound and pictures in the forms that data sets have them: mono at 16 kHz, and twenty JPEGs of ten seconds. */
final class ClipMedia {

    private static final Words WORDS = UiResources.formatWords();
    private static final float QUALITY = 0.95f;

    private ClipMedia() {}

    /** @throws MediaException if the clip cannot be read or has no sound */
    static void wav(Path clip, Path out, Progress progress) throws MediaException, IOException {
        Waveform sound = new MediaReader().sound(clip, SoundRequest.studio(), progress);
        makeFolder(out);
        ClipWriter.writeWav(out, sound);
    }

    /**
     * Both, the pictures as {@code frame_0/STEM.jpg} to {@code frame_19/STEM.jpg}.
     *
     * @throws MediaException if the clip cannot be read, or lacks one of them
     */
    static void soundAndFrames(Path clip, Path waveforms, Path frames, String stem, Progress progress)
            throws MediaException, IOException {
        Recording<byte[]> recording = new MediaReader()
                .read(
                        clip,
                        Optional.of(SoundRequest.studio()),
                        Optional.of(FrameSampling.all(FrameSampling.TOTAL)),
                        ClipMedia::jpeg,
                        progress);
        List<byte[]> pictures = recording.pictures();
        Waveform sound = recording
                .sound()
                .filter(heard -> heard.length() > 0)
                .orElseThrow(() -> new MediaException(WORDS.text("left.sound")));
        if (pictures.isEmpty()) {
            throw new MediaException(WORDS.text("left.picture"));
        }
        for (int i = 0; i < pictures.size(); i++) {
            Path file = frames.resolve("frame_" + i).resolve(stem + ".jpg");
            makeFolder(file);
            Files.write(file, pictures.get(i));
        }
        Path wav = waveforms.resolve(stem + ".wav");
        makeFolder(wav);
        ClipWriter.writeWav(wav, sound);
    }

    private static void makeFolder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    private static byte[] jpeg(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = frame.rgb();
        int[] row = new int[frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                int at = 3 * (y * row.length + x);
                row[x] = ((rgb[at] & 0xFF) << 16) | ((rgb[at + 1] & 0xFF) << 8) | (rgb[at + 2] & 0xFF);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("A picture in memory could not be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
