package avcap.studio.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The folder into which clips come out of what is read. In a dry run it only notes what would lie there. */
final class Unpacking {

    private final Path folder;
    private final boolean writes;
    private final Set<Path> noted = new HashSet<>();

    /** Writes the bytes of one clip. */
    @FunctionalInterface
    interface Clip {
        void writeTo(Path file) throws IOException;
    }

    private Unpacking(Path folder, boolean writes) {
        this.folder = folder;
        this.writes = writes;
    }

    static Unpacking into(Path folder) {
        return new Unpacking(folder, true);
    }

    static Unpacking dry(Path folder) {
        return new Unpacking(folder, false);
    }

    /**
     * Puts a clip there, never over what is there.
     *
     * @throws IllegalArgumentException if its name leads out of the folder
     */
    void put(String name, Clip clip) throws IOException {
        Path file = place(name);
        if (!writes) {
            noted.add(file);
        } else if (!Files.exists(file)) {
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            whole(clip, folder.resolve("." + UUID.randomUUID() + ".part"), file);
        }
    }

    /** Half a clip is never taken for one, should writing it break off. */
    private static void whole(Clip clip, Path part, Path file) throws IOException {
        try {
            clip.writeTo(part);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Where a name lies in the folder, whether or not something is there.
     *
     * @throws IllegalArgumentException if it leads out of the folder
     */
    Path place(String name) throws IOException {
        return SafePath.below(folder, name);
    }

    /** Whether a clip lies there, or would. */
    boolean has(Path file) {
        return noted.contains(file) || Files.isRegularFile(file);
    }
}
