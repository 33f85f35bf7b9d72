package avcap.studio.maps;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where a map goes, in the desktop's own window. */
public interface MapFilePicking {

    /**
     * The file to write; its ending says as what. Empty if the person thinks better of it.
     *
     * @param name what it is called unless the person says otherwise, without an ending
     */
    Optional<Path> mapToWrite(String name);
}
