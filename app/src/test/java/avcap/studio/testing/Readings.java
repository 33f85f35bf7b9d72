package avcap.studio.testing;

import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is read of clips that need no file: silence, darkness, or both. */
public final class Readings {

    private Readings() {}

    /** A ten-second clip with sound and picture. */
    public static ClipFeatures both(Path file, InputShape shape) {
        return of(file, shape, true, true);
    }

    /** A ten-second clip without a picture. */
    public static ClipFeatures soundOnly(Path file, InputShape shape) {
        return of(file, shape, true, false);
    }

    /** A ten-second clip without sound. */
    public static ClipFeatures pictureOnly(Path file, InputShape shape) {
        return of(file, shape, false, true);
    }

    private static ClipFeatures of(Path file, InputShape shape, boolean hasSound, boolean hasPicture) {
        AvInput input = new AvInput(
                shape,
                hasSound ? Optional.of(new float[shape.audioSize()]) : Optional.empty(),
                hasPicture ? Optional.of(new float[shape.videoSize()]) : Optional.empty(),
                hasPicture ? List.of(2.5, 7.5) : List.of());
        return new ClipFeatures(
                new Clip(file, 10, Optional.empty(), Optional.empty(), Set.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                input,
                new ClipFeatures.Timing(1, 1, 1));
    }
}
