package avcap.studio.annotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Taking back what was done, without end: inside each clip's text, and across clips.
 *
 * <p>The steps write to the project, so whoever takes one back runs it where the project may be written to. Not thread-safe: it
 * belongs to the thread of the studio's window.
 */
public final class Undo {

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final Map<EntryId, TextEdits> texts = new HashMap<>();

    /** Something done to a project that can be taken back and done again. */
    public interface Step {

        /** What was done, such as "Accept street_tram_00412". */
        String name();

        /** Which entry to show once it is taken back. */
        EntryId entry();

        void undo() throws StoreException;

        void redo() throws StoreException;
    }

    /** The texts of one clip's editor; {@code start} counts only the first time. */
    public TextEdits texts(EntryId entry, String start) {
        return texts.computeIfAbsent(entry, id -> new TextEdits(start));
    }

    /** Remembers what was just done. What had been taken back cannot be repeated any more. */
    public void did(Step step) {
        past.push(step);
        future.clear();
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Moves the last step to those that can be repeated and gives it; the caller undoes it. */
    public Optional<Step> takeBack() {
        return move(past, future);
    }

    /** Moves the step last taken back to those that are done and gives it; the caller redoes it. */
    public Optional<Step> repeat() {
        return move(future, past);
    }

    private static Optional<Step> move(Deque<Step> from, Deque<Step> to) {
        Optional<Step> step = Optional.ofNullable(from.poll());
        step.ifPresent(to::push);
        return step;
    }
}
