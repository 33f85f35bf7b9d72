package avcap.studio.store;

import avcap.inference.clip.Clip;
import avcap.inference.media.MediaException;
import java.nio.file.Path;

/** What a file's container says of itself; {@code new MediaReader()::probe} in the studio. */
@FunctionalInterface
public interface ClipProbe {

    Clip probe(Path file) throws MediaException;
}
