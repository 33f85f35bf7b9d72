package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The elements of a JSON list that stands behind another list of the same file: they are made together, so that clips are gone
 * through once, and wait in a file beside it until their turn comes.
 */
final class LaterElements implements AutoCloseable {

    private final Path file;
    private final Writer out;
    private final JsonElements elements;

    LaterElements(Pack pack) throws IOException {
        file = pack.target().resolveSibling(pack.target().getFileName() + ".later");
        out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        elements = new JsonElements(out);
    }

    void add(JsonNode element) throws IOException {
        elements.add(element);
    }

    /** All of them, once; nothing can be added behind. */
    void writeTo(Writer list) throws IOException {
        out.close();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.transferTo(list);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
