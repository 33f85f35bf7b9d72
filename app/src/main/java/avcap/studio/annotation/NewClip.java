package avcap.studio.annotation;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.ClipState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A clip about to be added to a project.
 *
 * @param file where it lies, absolute
 * @param clip hash of its bytes
 * @param duration declared length, seconds, 0 if unknown
 * @param states what a person should know about it
 * @param problem why it cannot be read in full, one sentence, if it cannot
 */
public record NewClip(Path file, ClipId clip, double duration, Set<ClipState> states, Optional<String> problem) {

    public NewClip {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("The path of a clip must be absolute: " + file);
        }
        file = file.normalize();
        states = Set.copyOf(states);
    }

    /** The file's name without its ending: what the entry is called. */
    public String name() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
