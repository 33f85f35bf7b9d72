package avcap.samples;

import avcap.inference.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The clips that come with the studio: scenes with their captions, and one each without picture, without sound, for sync. */
public final class SampleClips {

    private static final BundledFiles FILES = new BundledFiles("clips");

    private SampleClips() {}

    /** Every clip, in the order a user should meet them. */
    public static List<SampleClip> all() {
        try (InputStream in = FILES.open(CaptionFile.NAME)) {
            return CaptionFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the clips and their captions into a folder, which is created; safe to call again, also over a half-done one.
     *
     * @return the clips' files, in the order of {@link #all()}
     * @throws IOException if the folder cannot be written
     */
    public static List<Path> unpackTo(Path folder, Progress progress) throws IOException {
        List<Path> clips = unpackSome(Integer.MAX_VALUE, folder, progress.part(0, 0.99));
        FILES.unpack(List.of(CaptionFile.NAME), folder, progress.part(0.99, 1));
        return clips;
    }

    /** Puts only the first few clips into a folder, without their captions, for whoever needs any clips at all. */
    public static List<Path> unpackSome(int most, Path folder, Progress progress) throws IOException {
        List<String> names = all().stream().limit(most).map(SampleClip::file).toList();
        return FILES.unpack(names, folder, progress);
    }
}
