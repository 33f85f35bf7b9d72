package avcap.studio.formats;

import avcap.inference.progress.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a format writes to, the clips that it may take along, and which of them had to stay. */
public final class Pack {

    private final Path target;
    private final Optional<Path> clips;
    private final Progress progress;
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    /**
     * A pack to be written.
     *
     * @param target the file or the folder
     * @param clips the folder that the records' files are relative to; empty if captions go out alone
     */
    public Pack(Path target, Optional<Path> clips, Progress progress) {
        this.target = target;
        this.clips = clips;
        this.progress = progress;
    }

    Path target() {
        return target;
    }

    Progress progress() {
        return progress;
    }

    /** Whether sound and pictures go out with the captions. */
    boolean takesMedia() {
        return clips.isPresent();
    }

    /** Where a clip lies, if sound and pictures go out and it is there. */
    Optional<Path> media(ClipRecord record) {
        return clips.map(folder -> folder.resolve(record.file())).filter(Files::isRegularFile);
    }

    /** The target itself as UTF-8. */
    Writer text() throws IOException {
        return text(target);
    }

    /** A file as UTF-8, its folder made if need be. */
    Writer text(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** A clip cannot go out in this format. */
    void leaveOut(ClipRecord record, String reason) {
        leftOut.put(key(record), record.name() + ": " + reason);
    }

    boolean isLeftOut(ClipRecord record) {
        return !leftOut.isEmpty() && leftOut.containsKey(key(record));
    }

    Iterable<String> leftOut() {
        return leftOut.values();
    }

    private static String key(ClipRecord record) {
        return record.number() + " " + record.name() + " " + record.file();
    }
}
