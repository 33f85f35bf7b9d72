package avcap.studio.shell;

import avcap.studio.exchange.CaptionFilePicking;
import avcap.studio.maps.MapFilePicking;
import avcap.studio.preferences.KeyFilePicking;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The desktop's own windows about files, which a test cannot reach. */
public interface FilePicking extends KeyFilePicking, CaptionFilePicking, MapFilePicking {

    /** Files of weights; none if the person thinks better of it. */
    List<Path> weights();

    Optional<Path> vocabulary();

    /** Any file, asked for by a title. */
    Optional<Path> file(String title);
}
