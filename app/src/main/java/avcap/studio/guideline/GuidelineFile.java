package avcap.studio.guideline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a project keeps the guideline it follows, once it is not the studio's own as it is.
 *
 * @param folder the project's
 */
public record GuidelineFile(Path folder) {

    /** Name of the file in the project's folder. */
    public static final String NAME = "guideline.json";

    /**
     * The project's guideline; the studio's own if it keeps none.
     *
     * @throws GuidelineException if the file holds something else
     */
    public Guideline read() throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Guideline.read(Files.readString(file)) : Guideline.house();
    }

    /** Keeps a guideline for the project, whole or not at all. */
    public void write(Guideline guideline) throws IOException {
        Path draft = Files.createTempFile(folder, "guideline", ".json");
        try {
            Files.writeString(draft, guideline.toJson());
            Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
