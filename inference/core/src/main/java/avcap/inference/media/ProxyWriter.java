package avcap.inference.media;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of a clip for a player that cannot play the clip itself; the clip stays the truth for the model and the export.
 *
 * <p>A copy is H.264 and AAC in MP4, with the streams the clip has. It appears under its name only when it is whole. Pictures
 * stand upright and keep their real times. Whatever is H.264 already is carried over without loss; all else is encoded, at
 * most 1280 pixels wide or high.
 */
public final class ProxyWriter {

    private static final Sentences SENTENCES = Sentences.of(ProxyWriter.class);

    private ProxyWriter() {}

    /**
     * Writes the pictures without the sound, for computers without a sound device.
     *
     * @param out ends in {@code .mp4}
     * @throws MediaException if the clip cannot be read or has no pictures
     * @throws IOException if the copy cannot be written where it should be: no room, no permission
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static void silent(Path clip, Path out, Progress progress) throws MediaException, IOException {
        whole(clip, out, false, progress);
    }

    /**
     * Writes pictures and sound, or whichever of them there is.
     *
     * @param out ends in {@code .mp4}
     * @throws MediaException if the clip cannot be read
     * @throws IOException if the copy cannot be written where it should be: no room, no permission
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static void playable(Path clip, Path out, Progress progress) throws MediaException, IOException {
        whole(clip, out, true, progress);
    }

    private static void whole(Path clip, Path out, boolean withSound, Progress progress)
            throws MediaException, IOException {
        try (Container container = Container.open(clip)) {
            if (!withSound && container.picture() == null) {
                throw new MediaException(SENTENCES.text("copy.pictureless", ReadableFile.name(clip)));
            }
            Path folder = Files.createDirectories(out.toAbsolutePath().getParent());
            Path part = Files.createTempFile(folder, "copy", ".part"); // Two may be at work on the same clip.
            try {
                write(container, part, withSound, progress);
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void write(Container container, Path part, boolean withSound, Progress progress)
            throws MediaException, IOException {
        try (Mp4Writer to = new Mp4Writer(part);
                ProxyPass pass = new ProxyPass(container, to, withSound)) {
            pass.run(progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
