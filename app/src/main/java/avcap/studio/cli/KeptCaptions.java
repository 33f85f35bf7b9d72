package avcap.studio.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Captions of a batch that are kept in memory, to be judged when all are there. */
final class KeptCaptions implements CaptionLines {

    private final Map<Path, String> captions = new LinkedHashMap<>();

    /** What was said of each file; files that could not be captioned are not there. */
    Map<Path, String> captions() {
        return Map.copyOf(captions);
    }

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
    public void add(CaptionLine line) {
        if (line.caption() != null) {
            captions.put(line.file(), line.caption());
        }
    }

    @Override
    public void arrange(List<Path> order) {} // Each has its name.

    @Override
    public void close() {}
}
