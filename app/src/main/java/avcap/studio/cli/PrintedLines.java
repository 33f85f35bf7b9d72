package avcap.studio.cli;

import avcap.studio.formats.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Lines for a person or a pipe, which nothing is known of afterwards.
 *
 * @param json as JSON, errors too; otherwise file and caption
 */
record PrintedLines(Results results, boolean json) implements CaptionLines {

    @Override
    public boolean claim(String clipId) {
        return true;
    }

    @Override
    public boolean canGoOn() {
        return false;
    }

    @Override
    public boolean holds(Path file, String clipId) {
        return false;
    }

    @Override
    public boolean repeat(Path file, String clipId) {
        return false;
    }

    @Override
    public void add(CaptionLine line) throws IOException {
        if (json) {
            results.line(Json.line(line));
        } else if (line.caption() != null) {
            results.line(line.file() + ": " + line.caption());
        }
    }

    @Override
    public void arrange(List<Path> order) {} // They were printed in it.

    @Override
    public void close() throws IOException {
        results.close();
    }
}
