package avcap.studio;

import avcap.studio.cli.StudioDoor;
import avcap.ui.UiResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the studio in a window of this machine's desktop. */
final class Desktop implements StudioDoor {

    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    @Override
    public Optional<String> open(Optional<Path> project) {
        if (isWithoutDisplay()) {
            return Optional.of(UiResources.studioWords().text("display.none"));
        }
        List<String> arguments = project.map(Path::toString).map(List::of).orElse(List.of());
        try {
            Application.launch(Studio.class, arguments.toArray(String[]::new));
            return Optional.empty();
        } catch (UnsupportedOperationException e) {
            // What JavaFX throws before the studio begins: nobody answers at the display, or GTK is not there.
            LOG.info("JavaFX does not start", e);
            return Optional.of(UiResources.studioWords().text("display.silent", String.valueOf(e.getMessage())));
        }
    }

    private static boolean isWithoutDisplay() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean drawsInMemory = "Monocle".equals(System.getProperty("glass.platform"));
        boolean isNamed = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .map(System::getenv)
                .anyMatch(name -> name != null && !name.isBlank());
        return isLinux && !drawsInMemory && !isNamed;
    }
}
