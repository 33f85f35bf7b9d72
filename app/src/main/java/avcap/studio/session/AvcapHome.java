package avcap.studio.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the studio keeps what belongs to the user but to no project.
 *
 * @param folder models, the sample project, settings; may not exist yet, and whoever writes there makes it
 * @param logs what the program has to say to those who mend it
 * @param cache what can be made again at any time, such as native libraries taken out of their archives
 */
public record AvcapHome(Path folder, Path logs, Path cache) {

    private static final String NAME = "AVCap Studio";
    private static final String UNIX_NAME = "avcap-studio";

    /** All in one folder. */
    public AvcapHome(Path folder) {
        this(folder, folder, folder.resolve("cache"));
    }

    /**
     * The folders of this user by the custom of this system. {@code AVCAP_HOME} names another for all but what can be made again:
     * several homes of one user need that only once.
     */
    public static AvcapHome ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** The same from given surroundings. */
    static AvcapHome of(Map<String, String> environment, String system, Path userHome) {
        AvcapHome custom = byCustom(environment, system, userHome);
        return chosen(environment, "AVCAP_HOME")
                .map(folder -> new AvcapHome(folder, folder, custom.cache))
                .orElse(custom);
    }

    private static AvcapHome byCustom(Map<String, String> environment, String system, Path userHome) {
        if (system.startsWith("Windows")) {
            return new AvcapHome(chosen(environment, "LOCALAPPDATA")
                    .orElse(userHome.resolve("AppData").resolve("Local"))
                    .resolve(NAME));
        }
        if (system.startsWith("Mac")) {
            Path library = userHome.resolve("Library");
            return new AvcapHome(
                    library.resolve("Application Support").resolve(NAME),
                    library.resolve("Logs").resolve(NAME),
                    library.resolve("Caches").resolve(NAME));
        }
        return new AvcapHome(
                chosen(environment, "XDG_DATA_HOME")
                        .orElse(userHome.resolve(".local/share"))
                        .resolve(UNIX_NAME),
                chosen(environment, "XDG_STATE_HOME")
                        .orElse(userHome.resolve(".local/state"))
                        .resolve(UNIX_NAME),
                chosen(environment, "XDG_CACHE_HOME")
                        .orElse(userHome.resolve(".cache"))
                        .resolve(UNIX_NAME));
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

    /** Which PyTorch the user chose. */
    public Path torch() {
        return folder.resolve("torch.properties");
    }

    /** Where each PyTorch lies that was unpacked here. */
    public Path runtimes() {
        return folder.resolve("torch");
    }

    /** What the program has to say to those who mend it. */
    public Path log() {
        return logs.resolve("avcap.log");
    }
}
