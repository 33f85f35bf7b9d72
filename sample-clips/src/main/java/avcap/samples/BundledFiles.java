package avcap.samples;

import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that travel inside the program, beside this class, and can be put into a folder.
 *
 * @param folder relative to this package, such as "clips"
 */
record BundledFiles(String folder) {

    private static final Sentences SENTENCES = Sentences.of(BundledFiles.class);

    boolean has(String name) {
        return BundledFiles.class.getResource(folder + "/" + name) != null;
    }

    /** @throws FileNotFoundException if the program was built without the file */
    InputStream open(String name) throws IOException {
        InputStream in = BundledFiles.class.getResourceAsStream(folder + "/" + name);
        if (in == null) {
            throw new FileNotFoundException(SENTENCES.text("bundled.missing", folder + "/" + name));
        }
        return in;
    }

    /** Puts files into a folder, which is created; one that is already there and equal is left alone. */
    List<Path> unpack(List<String> names, Path target, Progress progress) throws IOException {
        Files.createDirectories(target);
        List<Path> unpacked = new ArrayList<>();
        for (String name : names) {
            progress.checkCancelled();
            progress.report((double) unpacked.size() / names.size(), SENTENCES.text("bundled.unpacking", name));
            unpacked.add(unpack(name, target));
        }
        progress.report(1, SENTENCES.text("bundled.unpacked"));
        return List.copyOf(unpacked);
    }

    private Path unpack(String name, Path target) throws IOException {
        Path file = target.resolve(name);
        byte[] bytes;
        try (InputStream in = open(name)) {
            bytes = in.readAllBytes();
        }
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return file;
        }
        // Not a temporary file of the JDK's, which nobody else may read, and so neither the file it becomes.
        Path part = target.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            moveInto(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static void moveInto(Path part, Path file) throws IOException {
        @Nullable AtomicMoveNotSupportedException refused = null;
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            refused = e;
        }
        if (refused != null) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
