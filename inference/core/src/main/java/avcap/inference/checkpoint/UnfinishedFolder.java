package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is being filled under a hidden name and gets its own in one move, or disappears.
 *
 * <p>A file beside it is locked meanwhile. The lock falls with the process, however that ends, so what a killed process left is
 * told from what another one is still writing, and is swept away before the next folder is filled there.
 */
public final class UnfinishedFolder implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(UnfinishedFolder.class);

    private static final String PREFIX = ".unfinished-";
    private static final String LOCK = ".lock";

    private final Path target;
    private final Path folder;
    private final Path lockFile;
    private final FileChannel channel;

    private UnfinishedFolder(Path target, Path folder, Path lockFile, FileChannel channel) {
        this.target = target;
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /**
     * Makes a hidden folder beside a target, which must not exist.
     *
     * @throws CheckpointException if the target exists
     */
    public static UnfinishedFolder of(Path target) throws IOException, CheckpointException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            throw new CheckpointException(SENTENCES.text("folder.taken", target));
        }
        Path shelf = Files.createDirectories(absolute.getParent());
        sweep(shelf);
        String name = PREFIX + UUID.randomUUID();
        Path lockFile = shelf.resolve(name + LOCK);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return new UnfinishedFolder(absolute, Files.createDirectory(shelf.resolve(name)), lockFile, channel);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(lockFile);
            throw e;
        }
    }

    /** Where to write meanwhile. */
    public Path folder() {
        return folder;
    }

    /** Gives the folder its name. */
    public void finish() throws IOException {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing behind unless the folder was finished. */
    @Override
    public void close() throws IOException {
        try {
            Folders.deleteIfExists(folder);
        } finally {
            channel.close();
            Files.deleteIfExists(lockFile);
        }
    }

    /** Deletes what killed processes left. */
    static void sweep(Path shelf) throws IOException {
        List<Path> locks;
        try (Stream<Path> found = Files.list(shelf)) {
            locks = found.filter(UnfinishedFolder::isLock).toList();
        }
        for (Path lock : locks) {
            sweepIfLeft(shelf, lock);
        }
    }

    private static boolean isLock(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(LOCK);
    }

    private static void sweepIfLeft(Path shelf, Path lockFile) throws IOException {
        String name = lockFile.getFileName().toString();
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                return;
            }
            Folders.deleteIfExists(shelf.resolve(name.substring(0, name.length() - LOCK.length())));
        }
        Files.deleteIfExists(lockFile);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process is writing it
        }
    }
}
