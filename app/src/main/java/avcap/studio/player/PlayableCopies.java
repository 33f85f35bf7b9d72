package avcap.studio.player;

import avcap.inference.media.MediaException;
import avcap.inference.media.ProxyWriter;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of clips that the player can play, kept in one folder and made once.
 *
 * @param folder may not exist yet
 * @param most bytes the folder may hold; the copies that were not used for longest go first
 */
public record PlayableCopies(Path folder, long most) {

    private static final Logger LOG = LoggerFactory.getLogger(PlayableCopies.class);
    private static final long TWO_GIGABYTES = 2L << 30;

    public PlayableCopies(Path folder) {
        this(folder, TWO_GIGABYTES);
    }

    private interface Maker {
        void make(Path copy) throws MediaException;
    }

    /** The clip without its sound. Takes a moment the first time. */
    Path silent(Path clip, Progress progress) throws MediaException {
        return copy(clip, "silent", copy -> ProxyWriter.silent(clip, copy, progress));
    }

    /** The clip in a format that the player knows. Takes a while the first time. */
    Path playable(Path clip, Progress progress) throws MediaException {
        return copy(clip, "playable", copy -> ProxyWriter.playable(clip, copy, progress));
    }

    private Path copy(Path clip, String kind, Maker maker) throws MediaException {
        Path copy = copyOf(clip, kind);
        if (!Files.exists(copy)) {
            maker.make(copy);
        }
        keep(copy);
        return copy;
    }

    /** Another file, or the same one changed, gets another copy. */
    private Path copyOf(Path clip, String kind) throws MediaException {
        try {
            int mark = Objects.hash(
                    clip.toAbsolutePath().toString(),
                    Files.size(clip),
                    Files.getLastModifiedTime(clip).toMillis());
            return folder.resolve(Integer.toHexString(mark) + "-" + kind + ".mp4");
        } catch (IOException e) {
            throw new MediaException("\"" + clip.getFileName() + "\" is not where it was.", e);
        }
    }

    /** Marks a copy as used now and makes room beside it; where that fails the folder is only larger. */
    void keep(Path used) {
        try {
            Files.setLastModifiedTime(used, FileTime.from(Instant.now()));
            long size = 0;
            for (Path copy : newestFirst()) {
                size += Files.size(copy);
                if (size > most && !copy.equals(used)) {
                    Files.delete(copy);
                }
            }
        } catch (IOException e) {
            LOG.info("The copies in {} could not be tidied: {}", folder, e.getMessage());
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted(Comparator.comparing(PlayableCopies::lastUsed).reversed())
                    .toList();
        }
    }

    private static long lastUsed(Path copy) {
        return copy.toFile().lastModified();
    }
}
