package avcap.studio.preferences;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for files of keys. */
public interface KeyFilePicking {

    /** The file to read; empty if he thinks better of it. */
    Optional<Path> keysToRead();

    /** The file to write. */
    Optional<Path> keysToWrite();
}
