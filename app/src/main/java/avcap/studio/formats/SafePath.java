package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files as they stand in what others made, which may not lead out of the folder they are meant for. */
final class SafePath {

    private static final Words WORDS = UiResources.formatWords();
    private static final Pattern STRANGE = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]");

    private SafePath() {}

    /**
     * A place below a folder, whether or not something is there.
     *
     * @throws IllegalArgumentException if the name leads elsewhere, or is one that only some systems understand
     */
    static Path below(Path folder, String name) throws IOException {
        Path place;
        try {
            place = folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(WORDS.text("path.impossible", name), e);
        }
        boolean climbs = name.startsWith("/") || Pattern.matches("(.*/)?\\.\\.(/.*)?", name);
        if (name.isBlank() || climbs || STRANGE.matcher(name).find() || !place.startsWith(folder.normalize())) {
            throw new IllegalArgumentException(WORDS.text("path.leaves", name));
        }
        if (Files.exists(place) && !place.toRealPath().startsWith(folder.toRealPath())) {
            throw new IllegalArgumentException(WORDS.text("path.link", name));
        }
        return place;
    }
}
