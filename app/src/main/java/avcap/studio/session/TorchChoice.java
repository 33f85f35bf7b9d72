package avcap.studio.session;

import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.ui.UiResources;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * With which PyTorch the program starts: its own for the CPU, or one for CUDA that the user chose. A choice takes effect at the next
 * start, and one that did not load is not tried again.
 */
public final class TorchChoice {

    private static final String LIBRARY = "PYTORCH_LIBRARY_PATH";
    private static final String FOLDER = "folder";
    private static final String VERSION = "version";
    private static final String FLAVOUR = "flavour";
    private static final String PROBLEM = "problem";

    /** Why a choice is not tried, as the file keeps it. */
    private static final String GONE = "gone";

    private static final String UNLOADABLE = "unloadable";

    private final Path file;
    private final Map<String, String> environment;
    private final Properties system;

    /** The choice of this home's user. */
    public TorchChoice(AvcapHome home) {
        this(home, System.getenv(), System.getProperties());
    }

    /** The same in given surroundings. */
    public TorchChoice(AvcapHome home, Map<String, String> environment, Properties system) {
        this.file = home.torch();
        this.environment = environment;
        this.system = system;
    }

    /** What was chosen, empty for the program's own. */
    public Optional<TorchBuild> chosen() {
        return chosen(read());
    }

    private static Optional<TorchBuild> chosen(Properties kept) {
        try {
            return Optional.ofNullable(kept.getProperty(FOLDER))
                    .map(folder -> new TorchBuild(
                            Path.of(folder), kept.getProperty(VERSION, ""), kept.getProperty(FLAVOUR, "")));
        } catch (InvalidPathException e) {
            return Optional.empty(); // written by hand; the program's own always loads
        }
    }

    /** Why what was chosen is not used, a sentence; empty if it is, or will be. */
    public String problem() {
        Properties kept = read();
        String why = kept.getProperty(PROBLEM, "");
        return chosen(kept)
                .filter(build -> !why.isEmpty())
                .map(build -> UiResources.modelWords()
                        .text(why.equals(GONE) ? "torch.gone" : "torch.unloadable", build.folder()))
                .orElse("");
    }

    /** Has the next start use a build. */
    public void use(TorchBuild build) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(FOLDER, build.folder().toString());
        kept.setProperty(VERSION, build.version());
        kept.setProperty(FLAVOUR, build.flavour());
        write(kept);
    }

    /** Has the next start use the program's own. */
    public void useOwn() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Whether this run of the program is on what was chosen. */
    public boolean isInEffect() {
        return chosen().filter(build -> build.folder().toString().equals(system.getProperty(LIBRARY)))
                .isPresent();
    }

    /**
     * What follows from an engine that lacks something: a build that was chosen and did not load is not tried again, and the next
     * start goes on with the program's own.
     *
     * @return whether it was so
     */
    public boolean failed(EngineUnavailableException why) throws IOException {
        boolean isTheChoice = !why.isLoaded() && isInEffect();
        if (isTheChoice) {
            giveUp(UNLOADABLE);
        }
        return isTheChoice;
    }

    private void giveUp(String why) throws IOException {
        Properties kept = read();
        kept.setProperty(PROBLEM, why);
        write(kept);
    }

    /**
     * Puts the choice into effect; before the engine loads. What the environment or the command line of this run names goes before
     * it.
     */
    public void apply() throws IOException {
        boolean isNamed = environment.get(LIBRARY) != null || system.getProperty(LIBRARY) != null;
        Optional<TorchBuild> build =
                chosen().filter(chosen -> !isNamed && problem().isEmpty());
        if (build.isEmpty()) {
            return;
        }
        TorchBuild taken = build.get();
        if (taken.isThere()) {
            system.setProperty(LIBRARY, taken.folder().toString());
            system.setProperty("PYTORCH_VERSION", taken.version());
            system.setProperty("PYTORCH_FLAVOR", taken.flavour());
        } else {
            giveUp(GONE);
        }
    }

    private Properties read() {
        Properties kept = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                return new Properties(); // a choice that cannot be read is none: the program's own always loads
            }
        }
        return kept;
    }

    private void write(Properties kept) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        }
    }
}
