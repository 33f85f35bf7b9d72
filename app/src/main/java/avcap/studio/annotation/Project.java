package avcap.studio.annotation;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.planting.Plantings;
import avcap.studio.annotation.query.Catalogue;
import avcap.studio.annotation.review.Reviews;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A collection of clips and everything that was ever said of them.
 *
 * <p>Calls may come from any thread and run one at a time. What a method has returned from is on disk. A project opened for
 * reading only refuses every change with a {@link StoreException}.
 */
public interface Project
        extends Remarks, Timeline, Catalogue, Measurements, Snapshots, Reviews, Plantings, Logs, AutoCloseable {

    /** What names the project wherever it is copied to. */
    String id();

    /** What people call it. */
    String name();

    /** Where it lies, absolute. */
    Path folder();

    /** Why nothing can be changed, one sentence; empty if everything can. */
    Optional<String> readOnlyReason();

    /** Every entry, in the order in which the clips were added. */
    List<Entry> entries() throws StoreException;

    /** @throws StoreException if there is no such entry, too */
    Entry entry(EntryId id) throws StoreException;

    /** Some of the entries, in the order in which they were added; those that are not there are left out. */
    List<Entry> entries(Collection<EntryId> wanted) throws StoreException;

    /**
     * A page of entries with what was said of each and not taken back.
     *
     * @param after the last entry of the page before, empty for the first page
     * @param most how many entries a page holds
     */
    List<History> histories(Optional<EntryId> after, int most) throws StoreException;

    /** How one of the captions of each of these clips stands, in the order in which the clips were added. */
    List<CaptionNow> captionsNow(Slot slot, Collection<EntryId> wanted) throws StoreException;

    /**
     * How those captions of each of these clips stand that say something, and the first in any case; clip by clip in the order
     * in which they were added.
     */
    List<CaptionNow> captionsNow(Collection<EntryId> wanted) throws StoreException;

    /** What imports said of some clips, oldest first; those that were taken back are passed over. */
    List<ImportedRecord> importedRecords(Collection<EntryId> wanted) throws StoreException;

    /** Adds clips and gives the new entries; a file that is already in the project is passed over. */
    List<Entry> add(List<NewClip> clips) throws StoreException;

    /** Everything said of a clip in its first caption, oldest first. */
    default List<Revision> revisions(EntryId entry) throws StoreException {
        return revisions(entry, Slot.FIRST);
    }

    /** Everything said of a clip in one of its captions, oldest first. */
    List<Revision> revisions(EntryId entry, Slot slot) throws StoreException;

    /** What was said of a clip in one of its captions and not taken back, oldest first. What counts is among it. */
    List<Revision> standing(EntryId entry, Slot slot) throws StoreException;

    /**
     * Writes a revision.
     *
     * <p>A person's revision settles the draft and sets the entry's status. A machine's or an import's leaves the draft
     * alone, and the status too once a person has been there. Only the first caption has a say in the status.
     */
    Revision append(Writing writing) throws StoreException;

    /** Keeps what is being typed, at once; an entry that a person had not judged becomes {@link Status#EDITING}. */
    void journal(Draft draft) throws StoreException;

    /**
     * Keeps beside the project what was typed and cannot be journalled yet, and nothing that was set aside before. It does not
     * wait for other calls, however long they take; should the program end first, opening the project journals it.
     *
     * @param waiting at most one of each caption
     */
    void setAside(Collection<Draft> waiting) throws StoreException;

    /** What was being typed in the first caption, if it is not settled. */
    default Optional<Draft> draft(EntryId entry) throws StoreException {
        return draft(entry, Slot.FIRST);
    }

    /** What was being typed in one of the captions, if it is not settled. */
    Optional<Draft> draft(EntryId entry, Slot slot) throws StoreException;

    /** Drops the draft of the first caption. */
    default void discardDraft(EntryId entry, Annotator by) throws StoreException {
        discardDraft(entry, Slot.FIRST, by);
    }

    /** Drops a draft: the text falls back to the latest revision. What was typed stays in the journal. */
    void discardDraft(EntryId entry, Slot slot, Annotator by) throws StoreException;

    /** Sets where an entry stands and remembers who did. */
    Entry mark(EntryId entry, Status status, Annotator by) throws StoreException;

    /** The clips whose files are not where they should be; looks for every file, so it takes a while. */
    List<MissingClip> missing(Progress progress) throws StoreException;

    /**
     * Goes on in a copy in another folder, which is made if need be and holds no project yet. The folder before stays as it is,
     * and so do the clips.
     */
    void moveTo(Path other) throws StoreException;

    @Override
    void close();
}
