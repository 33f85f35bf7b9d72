package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What to do with a folder and everything in it. */
public final class Folders {

    private static final Sentences SENTENCES = Sentences.of(Folders.class);

    private Folders() {}

    /**
     * Deletes a folder that is no longer needed, and all below it; what must stay, such as a file that Windows finds in use, is
     * told in a sentence.
     */
    public static void deleteOrTell(Path folder, Consumer<String> tell) {
        try {
            deleteIfExists(folder);
        } catch (IOException e) {
            tell.accept(SENTENCES.text("folder.left", folder, e.getMessage()));
        }
    }

    /** Deletes a folder and all below it; nothing happens if there is none. */
    public static void deleteIfExists(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(folder)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
