package avcap.studio.session;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * With which PyTorch the program starts: its own for the CPU, or one for CUDA that the user chose. A choice takes effect at the next
 * start, and one that did not load is not tried again.
 */
public final class TorchChoice {

    private static final Words WORDS = UiResources.modelWords();
    private static final String LIBRARY = "PYTORCH_LIBRARY_PATH";
    private static final String FOLDER = "folder";
    private static final String VERSION = "version";
    private static final String FLAVOUR = "flavour";
    private static final String PROBLEM = "problem";

    private final Path file;

    /** The choice of this home's user. */
    public TorchChoice(AvcapHome home) {
        this.file = home.torch();
    }

    /** What was chosen, empty for the program's own. */
    public Optional<TorchBuild> chosen() {
        Properties kept = read();
        return Optional.ofNullable(kept.getProperty(FOLDER))
                .map(folder ->
                        new TorchBuild(Path.of(folder), kept.getProperty(VERSION, ""), kept.getProperty(FLAVOUR, "")));
    }

    /** Why what was chosen is not used, a sentence; empty if it is, or will be. */
    public String problem() {
        return read().getProperty(PROBLEM, "");
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
        return chosen().filter(build -> build.folder().toString().equals(System.getProperty(LIBRARY)))
                .isPresent();
    }

    /** Keeps that what was chosen cannot be used, so that the next start goes on with the program's own. */
    public void giveUp(String sentence) throws IOException {
        Properties kept = read();
        kept.setProperty(PROBLEM, sentence);
        write(kept);
    }

    /**
     * Puts the choice into effect; before the engine loads. What the environment or the command line of this run names goes before
     * it.
     */
    public void apply() throws IOException {
        boolean isNamed = System.getenv(LIBRARY) != null || System.getProperty(LIBRARY) != null;
        Optional<TorchBuild> build =
                chosen().filter(chosen -> !isNamed && problem().isEmpty());
        if (build.isEmpty()) {
            return;
        }
        TorchBuild taken = build.get();
        if (taken.isThere()) {
            System.setProperty(LIBRARY, taken.folder().toString());
            System.setProperty("PYTORCH_VERSION", taken.version());
            System.setProperty("PYTORCH_FLAVOR", taken.flavour());
        } else {
            giveUp(WORDS.text("torch.gone", taken.folder()));
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
