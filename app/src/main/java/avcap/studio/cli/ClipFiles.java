package avcap.studio.cli;

import avcap.inference.media.MediaEndings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files a command line names: files as they are, folders as the clips below them.
 *
 * <p>A file that is named is always tried, whatever its ending; in a folder only the endings of media count.
 */
final class ClipFiles {

    private ClipFiles() {}

    /** All files in the order named, those of a folder by name; a folder without clips is complained of. */
    static List<Path> of(List<Path> named, Terminal terminal) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path each : named) {
            List<Path> clips = Files.isDirectory(each) ? clipsBelow(each) : List.of(each);
            if (clips.isEmpty()) {
                terminal.say("There are no clips in " + each + ": name a file, or a folder with video or sound files.");
            }
            files.addAll(clips);
        }
        return files;
    }

    private static List<Path> clipsBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(ClipFiles::isMedia).sorted().toList();
        }
    }

    private static boolean isMedia(Path file) {
        return MediaEndings.has(file) && Files.isRegularFile(file);
    }
}
