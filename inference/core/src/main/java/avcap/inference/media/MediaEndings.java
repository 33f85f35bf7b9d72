package avcap.inference.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which files of a folder are taken for clips, by the endings of their names. A file named by a person is always tried. */
public final class MediaEndings {

    private static final Set<String> ENDINGS = Set.of(
            "mp4", "m4v", "mov", "mkv", "webm", "avi", "flv", "ts", "mpg", "mpeg", "wmv", "3gp", "ogv", "wav", "flac",
            "mp3", "m4a", "aac", "ogg", "oga", "opus", "wma", "aif", "aiff");

    private MediaEndings() {}

    /** Whether a name ends like a clip's and is not hidden. */
    public static boolean has(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending);
    }
}
