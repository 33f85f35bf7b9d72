package avcap.studio.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the guide lies, and where the build lays the renewed one. */
public final class GuideFolder {

    /** The guide as it is in the repository; the tests run in the folder of their module. */
    static final Path KEPT = Path.of("..", "installer", "guide");

    /** The guide as it would be if it were made today. */
    static final Path RENEWED = Path.of("target", "guide");

    private GuideFolder() {}

    /** Where a robot lays a picture of this name. */
    public static Path pictureToTake(String name) throws IOException {
        return Files.createDirectories(RENEWED.resolve("pictures")).resolve(name + ".png");
    }

    static List<Path> pages() throws IOException {
        return listed(KEPT, ".md");
    }

    static List<Path> pictures() throws IOException {
        return listed(KEPT.resolve("pictures"), ".png");
    }

    private static List<Path> listed(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
