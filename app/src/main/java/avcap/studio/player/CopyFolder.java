package avcap.studio.player;

import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of copies that play, each made once.
 *
 * @param folder may not exist yet
 * @param most bytes the folder may hold; the copies that were not used for longest go first
 */
record CopyFolder(Path folder, long most) {

    private static final Logger LOG = LoggerFactory.getLogger(CopyFolder.class);
    private static final String COPY = ".mp4";
    private static final String UNFINISHED = ".part";
    private static final Duration ABANDONED_AFTER =
            Duration.ofDays(1); // No copy takes that long; its studio was killed.
    private static final long LEAST_FREE = 256L << 20; // What a person works on needs the rest of the disk.

    /** Writes a copy to a place. */
    interface Making {
        void to(Path copy) throws IOException, MediaException;
    }

    /** The copy of a name, if it was made before. */
    Optional<Path> find(String name) {
        Path copy = place(name);
        if (!Files.isRegularFile(copy)) {
            return Optional.empty();
        }
        keep(copy);
        return Optional.of(copy);
    }

    /** @throws IOException if this folder has no room or cannot be written to */
    Path make(String name, Making making, Progress progress) throws IOException, MediaException {
        progress.checkCancelled();
        Files.createDirectories(folder);
        if (folder.toFile().getUsableSpace()
                < LEAST_FREE) { // a FileStore would want to find the disk in a table of mounts
            throw new IOException("Less than " + (LEAST_FREE >> 20) + " MB are free at " + folder);
        }
        Path copy = place(name);
        making.to(copy);
        keep(copy);
        return copy;
    }

    private Path place(String name) {
        return folder.resolve(name + COPY);
    }

    /** Marks a copy as used now and makes room beside it; where that fails the folder is only larger. */
    void keep(Path used) {
        try {
            Files.setLastModifiedTime(used, FileTime.from(Instant.now()));
            tidy(Optional.of(used));
        } catch (IOException e) {
            LOG.info("The copies in {} could not be tidied: {}", folder, e.getMessage());
        }
    }

    /** Bytes of all copies. */
    long bytes() throws IOException {
        long size = 0;
        for (Path copy : copies()) {
            size += Files.size(copy);
        }
        return size;
    }

    /** Makes room where there is too much; the copy that was used last stays, since it may be playing. */
    void tidy() throws IOException {
        tidy(copies().stream().findFirst());
    }

    /** Deletes all copies but those that the system keeps because they are open. */
    void clear() throws IOException {
        copies().forEach(CopyFolder::isGone);
    }

    private List<Path> copies() throws IOException {
        return Files.isDirectory(folder) ? newestFirst(COPY) : List.of();
    }

    private void tidy(Optional<Path> used) throws IOException {
        long size = 0;
        for (Path copy : copies()) {
            long own = Files.size(copy);
            boolean isTooMuch = size + own > most && !used.equals(Optional.of(copy));
            if (!isTooMuch || !isGone(copy)) {
                size += own;
            }
        }
        Instant longAgo = Instant.now().minus(ABANDONED_AFTER);
        for (Path part : Files.isDirectory(folder) ? newestFirst(UNFINISHED) : List.<Path>of()) {
            if (lastUsed(part) < longAgo.toEpochMilli()) {
                Files.delete(part);
            }
        }
    }

    /** Deletes a copy; some systems keep what a player holds open. */
    private static boolean isGone(Path copy) {
        try {
            Files.delete(copy);
            return true;
        } catch (IOException e) {
            LOG.info("The copy {} stays: {}", copy, e.toString());
            return false;
        }
    }

    private List<Path> newestFirst(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(CopyFolder::lastUsed).reversed())
                    .toList();
        }
    }

    private static long lastUsed(Path copy) {
        return copy.toFile().lastModified();
    }
}
