package avcap.studio.robot;

import avcap.studio.shell.FilePicking;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** File dialogs that are answered before they are opened. */
final class GivenFiles implements FilePicking {

    private List<Path> next = List.of();

    /** What is picked from now on. */
    void give(List<Path> files) {
        next = files;
    }

    @Override
    public List<Path> weights() {
        return next;
    }

    @Override
    public Optional<Path> vocabulary() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> file(String title) {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> folder(String title) {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> keysToRead() {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> keysToWrite() {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> captionsToRead() {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> tableToWrite() {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> mapToWrite(String name) {
        return next.stream().findFirst();
    }

    @Override
    public void show(Path folder) {}
}
