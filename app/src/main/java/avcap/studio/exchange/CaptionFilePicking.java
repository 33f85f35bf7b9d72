package avcap.studio.exchange;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for files of captions, in the desktop's own windows. */
public interface CaptionFilePicking {

    /** The file to read; empty if he thinks better of it. */
    Optional<Path> captionsToRead();

    /** A folder, asked for by a title. */
    Optional<Path> folder(String title);

    /** Where the table of rejected rows goes. */
    Optional<Path> tableToWrite();

    /** Shows a folder in the desktop's file manager. */
    void show(Path folder);
}
