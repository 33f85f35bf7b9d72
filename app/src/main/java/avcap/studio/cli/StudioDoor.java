package avcap.studio.cli;

import java.nio.file.Path;
import java.util.Optional;

/** How the command line opens the studio, which lives in a layer of its own. */
public interface StudioDoor {

    /**
     * Opens the studio and returns when its last window is closed.
     *
     * @param project a project's folder; empty for the one used last, or the sample project
     * @return why no window can be opened here, as a sentence; empty if one was
     */
    Optional<String> open(Optional<Path> project);
}
