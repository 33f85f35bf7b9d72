package avcap.studio.preferences;

import avcap.studio.keys.KeyFile;
import avcap.studio.keys.KeyFileException;
import avcap.studio.keys.KeyMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys in use, kept in one file as what differs from the studio's own. For one thread. */
public final class KeySettings {

    private static final Logger LOG = LoggerFactory.getLogger(KeySettings.class);

    private final Path file;
    private final ReadOnlyObjectWrapper<KeyMap> keys;

    private KeySettings(Path file, KeyMap keys) {
        this.file = file;
        this.keys = new ReadOnlyObjectWrapper<>(this, "keys", keys);
    }

    /** The keys in a file; the studio's own where it is absent, unreadable or wrong. */
    public static KeySettings open(Path file) {
        return new KeySettings(file, read(file));
    }

    public ReadOnlyObjectProperty<KeyMap> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    public KeyMap keys() {
        return keys.get();
    }

    /** Changes the keys and keeps them; a failed write costs the change at the next start and is logged. */
    public void change(KeyMap wanted) {
        if (wanted.equals(keys.get())) {
            return;
        }
        keys.set(wanted);
        try {
            WholeFile.write(file, KeyFile.writeChanges(wanted).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("The keys could not be written to {}", file, e);
        }
    }

    private static KeyMap read(Path file) {
        if (!Files.exists(file)) {
            return KeyMap.standard();
        }
        try {
            KeyFile.Read read = KeyFile.read(file);
            read.rejected().forEach(sentence -> LOG.warn("In {}: {}", file, sentence));
            return read.keys();
        } catch (KeyFileException e) {
            LOG.warn("The studio starts with its own keys", e);
            return KeyMap.standard();
        }
    }
}
