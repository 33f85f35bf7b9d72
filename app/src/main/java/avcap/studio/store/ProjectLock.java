package avcap.studio.store;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to write to a project, held by one program at a time.
 *
 * <p>It is a lock of the system on a small file beside the project, so it ends with the program, however that ends. A second
 * file says who holds it, because a locked file cannot be read everywhere.
 */
final class ProjectLock implements Closeable {

    private static final Words WORDS = UiResources.storeWords();
    private static final String LOCK = "project.lock";
    private static final String HOLDER = "project.holder";
    private static final Pattern HELD = Pattern.compile("(?<name>.+) since (?<moment>[-0-9]+ [0-9:]+)");

    private final FileChannel channel;
    private final FileLock lock;

    private ProjectLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the right, or nothing if another has it. */
    static Optional<ProjectLock> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(channel);
        if (lock.isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        Files.writeString(folder.resolve(HOLDER), whoami());
        return Optional.of(new ProjectLock(channel, lock.get()));
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // This very program holds it, in another window.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes away what is left of a right that nobody holds. */
    static void discard(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder.resolve(HOLDER));
    }

    /** Who holds the right, in words, as far as it is known. */
    static String holder(Path folder) {
        try {
            String held = Files.readString(folder.resolve(HOLDER)).strip();
            Matcher known = HELD.matcher(held);
            return known.matches() ? WORDS.text("lock.holder", known.group("name"), known.group("moment")) : held;
        } catch (IOException e) {
            return WORDS.text("lock.unknown");
        }
    }

    private static String whoami() {
        return System.getProperty("user.name", "someone") + " since "
                + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.now(ZoneId.systemDefault()));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
