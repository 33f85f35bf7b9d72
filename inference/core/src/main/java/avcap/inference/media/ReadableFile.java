package avcap.inference.media;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What can be said of a file before FFmpeg sees it: that it is there, and which kind of picture its first bytes show. */
final class ReadableFile {

    private static final Sentences SENTENCES = Sentences.of(ReadableFile.class);

    private static final double LEAST_SHARE = 0.95;

    private ReadableFile() {}

    /** @throws MediaException if there is nothing to read; one sentence that names the file */
    static void check(Path file) throws MediaException {
        if (!Files.exists(file)) {
            throw new MediaException(SENTENCES.text("file.missing", name(file)));
        }
        if (Files.isDirectory(file)) {
            throw new MediaException(SENTENCES.text("file.folder", name(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw new MediaException(SENTENCES.text("file.device", name(file)));
        }
        if (!Files.isReadable(file)) {
            throw new MediaException(SENTENCES.text("file.forbidden", name(file)));
        }
        try {
            if (Files.size(file) == 0) {
                throw new MediaException(SENTENCES.text("file.empty", name(file)));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return (last == null ? file : last).toString();
    }

    /**
     * FFmpeg's reader for a still picture, chosen by content: by name it would take "a%03d.png" for a series of files.
     *
     * @return such as "png_pipe", empty if the file is no picture
     */
    static Optional<String> pictureFormat(Path file) throws MediaException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(12);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (startsWith(start, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of("png_pipe");
        }
        if (startsWith(start, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("jpeg_pipe");
        }
        if (startsWith(start, 0, 'B', 'M')) {
            return Optional.of("bmp_pipe");
        }
        boolean webp = startsWith(start, 0, 'R', 'I', 'F', 'F') && startsWith(start, 8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of("webp_pipe") : Optional.empty();
    }

    /** Whether a WAV or AVI file is shorter than its own header says; FFmpeg adjusts the header's word in silence. */
    static boolean isCutShort(Path file) throws MediaException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            if (!startsWith(start, 0, 'R', 'I', 'F', 'F')) {
                return false;
            }
            long declared =
                    8 + (ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffffffffL);
            boolean known = declared < Integer.MAX_VALUE; // Recorders that never came back write the largest number.
            return known && Files.size(file) < LEAST_SHARE * declared;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static MediaException unreadable(Path file, IOException cause) {
        return new MediaException(SENTENCES.text("file.unreadable", name(file)), cause);
    }

    private static boolean startsWith(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
