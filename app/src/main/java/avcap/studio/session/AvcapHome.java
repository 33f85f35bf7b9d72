package avcap.studio.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder where the studio keeps what belongs to the user but to no project: models, the sample project, settings.
 *
 * @param folder may not exist yet; whoever writes there makes it
 */
public record AvcapHome(Path folder) {

    private static final String NAME = "AVCap Studio";

    /** The folder of this user on this system; {@code AVCAP_HOME} overrules it. */
    public static AvcapHome ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** The same from given surroundings. */
    static AvcapHome of(Map<String, String> environment, String system, Path userHome) {
        return new AvcapHome(chosen(environment, "AVCAP_HOME").orElseGet(() -> {
            if (system.startsWith("Windows")) {
                return chosen(environment, "LOCALAPPDATA")
                        .orElse(userHome.resolve("AppData").resolve("Local"))
                        .resolve(NAME);
            }
            if (system.startsWith("Mac")) {
                return userHome.resolve("Library")
                        .resolve("Application Support")
                        .resolve(NAME);
            }
            return chosen(environment, "XDG_DATA_HOME")
                    .orElse(userHome.resolve(".local").resolve("share"))
                    .resolve("avcap-studio");
        }));
    }

    private static Optional<Path> chosen(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** Checkpoints, one folder each. */
    public Path models() {
        return folder.resolve("models");
    }

    /** The project made of the sample clips. */
    public Path sampleProject() {
        return folder.resolve("sample-project");
    }

    /** What the user chose: theme, window, last project. */
    public Path settings() {
        return folder.resolve("settings.json");
    }

    /** Which keys the user gave to which command. */
    public Path keys() {
        return folder.resolve("keys.txt");
    }

    /** How fast each model was found to be here. */
    public Path compute() {
        return folder.resolve("compute.json");
    }

    /** What the program has to say to those who mend it. */
    public Path log() {
        return folder.resolve("avcap.log");
    }
}
