package avcap.studio.testing;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.NewClip;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Clips that need no file. */
public final class Clips {

    private Clips() {}

    /** A sound ten-second clip at a place that may not exist. */
    public static NewClip at(Path file) {
        return new NewClip(file.toAbsolutePath(), idOf(file.toString()), 10, Set.of(), Optional.empty());
    }

    /** The same, in a folder that does not exist. */
    public static NewClip named(String name) {
        return at(Path.of("/clips").resolve(name + ".mp4"));
    }

    /** An id that differs where the seed does. */
    public static ClipId idOf(String seed) {
        return new ClipId(String.format("%064x", seed.hashCode() & 0xFFFFFFFFL));
    }
}
