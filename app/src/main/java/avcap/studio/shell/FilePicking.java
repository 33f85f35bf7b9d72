package avcap.studio.shell;

import avcap.studio.preferences.KeyFilePicking;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The desktop's own windows about files, which a test cannot reach. */
public interface FilePicking extends KeyFilePicking {

    /** Files of weights; none if the person thinks better of it. */
    List<Path> weights();

    Optional<Path> vocabulary();

    /** A folder, asked for by a title; empty if the person thinks better of it. */
    Optional<Path> folder(String title);

    /** Shows a folder in the desktop's file manager. */
    void show(Path folder);
}
