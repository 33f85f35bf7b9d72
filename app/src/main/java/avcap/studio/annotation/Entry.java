package avcap.studio.annotation;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.ClipState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One clip in a project, as the list shows it.
 *
 * @param id inside the project
 * @param name what it is called: the file's name without its ending
 * @param path where the project says it lies: relative to the project's folder with forward slashes if inside it,
 *     else absolute
 * @param file the same place on this machine, absolute; it may be gone
 * @param clip hash of its bytes
 * @param duration declared length, seconds, 0 if unknown
 * @param states what a person should know about it
 * @param problem why it cannot be read in full, one sentence, if it cannot
 * @param status where it stands in the work
 * @param caption what is said of it now: the draft, else the latest revision's text, else empty
 * @param score how sure a model is of its latest text, if one was asked; higher is surer
 */
public record Entry(
        EntryId id,
        String name,
        String path,
        Path file,
        ClipId clip,
        double duration,
        Set<ClipState> states,
        Optional<String> problem,
        Status status,
        String caption,
        OptionalDouble score) {

    public Entry {
        states = Set.copyOf(states);
    }

    /** Whether it is the same clip with its file in another place. */
    public boolean isRelocated(Entry before) {
        return id.equals(before.id) && !file.equals(before.file);
    }

    public Entry withStatus(Status other) {
        return new Entry(id, name, path, file, clip, duration, states, problem, other, caption, score);
    }
}
