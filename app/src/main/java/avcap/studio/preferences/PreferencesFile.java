package avcap.studio.preferences;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the user's choices in one JSON file. For one thread. */
public final class PreferencesFile {

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final boolean wasThere;
    private Preferences current;

    private PreferencesFile(Path file, Preferences current) {
        this.file = file;
        this.wasThere = Files.exists(file);
        this.current = current;
    }

    /** The choices in a file, or the initial ones if it is absent or unreadable. */
    public static PreferencesFile open(Path file) {
        return new PreferencesFile(file, read(file));
    }

    /** Whether nobody had chosen anything when it was opened: the studio starts for the first time. */
    public boolean isNew() {
        return !wasThere;
    }

    public Preferences current() {
        return current;
    }

    /** Changes the choices and writes them; a failed write costs the choice at the next start and is logged. */
    public void change(UnaryOperator<Preferences> choice) {
        Preferences chosen = choice.apply(current);
        if (chosen.equals(current)) {
            return;
        }
        current = chosen;
        try {
            WholeFile.write(file, JSON.writeValueAsBytes(current));
        } catch (IOException e) {
            LOG.warn("The preferences could not be written to {}", file, e);
        }
    }

    private static Preferences read(Path file) {
        if (!Files.exists(file)) {
            return Preferences.initial();
        }
        try {
            return JSON.readValue(file.toFile(), Preferences.class);
        } catch (IOException e) {
            LOG.warn("The preferences in {} cannot be read; the studio starts with its own", file, e);
            return Preferences.initial();
        }
    }
}
