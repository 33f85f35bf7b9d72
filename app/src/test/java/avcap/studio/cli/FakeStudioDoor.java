package avcap.studio.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A studio door that remembers what was opened. */
final class FakeStudioDoor implements StudioDoor {

    private final Optional<String> whyClosed;
    private final List<Optional<Path>> opened = new ArrayList<>();

    private FakeStudioDoor(Optional<String> whyClosed) {
        this.whyClosed = whyClosed;
    }

    static FakeStudioDoor open() {
        return new FakeStudioDoor(Optional.empty());
    }

    static FakeStudioDoor closed(String why) {
        return new FakeStudioDoor(Optional.of(why));
    }

    List<Optional<Path>> opened() {
        return opened;
    }

    @Override
    public Optional<String> open(Optional<Path> project) {
        if (whyClosed.isEmpty()) {
            opened.add(project);
        }
        return whyClosed;
    }
}
