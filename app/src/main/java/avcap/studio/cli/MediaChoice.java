package avcap.studio.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the files of an export lie, the same for every command that reads one. */
final class MediaChoice {

    @Option(names = "--media", paramLabel = "DIR", descriptionKey = "shared.media")
    private @Nullable Path folder;

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
