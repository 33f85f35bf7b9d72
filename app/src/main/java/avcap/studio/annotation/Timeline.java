package avcap.studio.annotation;

import avcap.inference.progress.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What was done to a project, step by step, without end in either direction of time.
 *
 * <p>Nothing is deleted by taking back: what stood before is written again.
 */
public interface Timeline {

    /** Does all of the changes or none, as one step. Steps that had been taken back cannot be repeated any more. */
    default Step carryOut(String name, List<Edit> edits, Annotator by) throws StoreException {
        return carryOut(name, edits, by, Progress.none());
    }

    /**
     * Does all of the changes or none, as one step, and tells how far it has come.
     *
     * @throws CancellationException if that was wished; then none of the changes was made
     */
    Step carryOut(String name, List<Edit> edits, Annotator by, Progress progress) throws StoreException;

    /** The step that {@link #takeBack} would take back. */
    Optional<Step> lastStep() throws StoreException;

    /** The step that {@link #repeat} would do again. */
    Optional<Step> nextStep() throws StoreException;

    /** Takes the last step back; empty if there is none. */
    default Optional<Step> takeBack(Annotator by) throws StoreException {
        return takeBack(by, Progress.none());
    }

    /** Takes the last step back, all of it or nothing, and tells how far it has come; empty if there is none. */
    Optional<Step> takeBack(Annotator by, Progress progress) throws StoreException;

    /** Does again the step that was taken back last; empty if there is none. */
    default Optional<Step> repeat(Annotator by) throws StoreException {
        return repeat(by, Progress.none());
    }

    /** Does again the step that was taken back last, all of it or nothing, and tells how far it has come; empty if there is none. */
    Optional<Step> repeat(Annotator by, Progress progress) throws StoreException;

    /** A clip as it stood at a moment; at a moment before it was added, as it was then. */
    EntryThen asOf(EntryId entry, Instant moment) throws StoreException;
}
