package avcap.studio;

import avcap.studio.cli.StudioDoor;
import avcap.ui.UiResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;

/** Opens the studio in a window of this machine's desktop. */
final class Desktop implements StudioDoor {

    @Override
    public Optional<String> whyClosed() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean drawsInMemory = "Monocle".equals(System.getProperty("glass.platform"));
        boolean hasDisplay = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .map(System::getenv)
                .anyMatch(name -> name != null && !name.isBlank());
        if (!isLinux || drawsInMemory || hasDisplay) {
            return Optional.empty();
        }
        return Optional.of(UiResources.studioWords().text("display.none"));
    }

    @Override
    public void open(Optional<Path> project) {
        List<String> arguments = project.map(Path::toString).map(List::of).orElse(List.of());
        Application.launch(Studio.class, arguments.toArray(String[]::new));
    }
}
