package avcap.studio.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A collection of clips and everything that was ever said of them.
 *
 * <p>Calls may come from any thread and run one at a time. What a method has returned from is on disk. A project opened for
 * reading only refuses every change with a {@link StoreException}.
 */
public interface Project extends AutoCloseable {

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

    /** Adds clips and gives the new entries; a file that is already in the project is passed over. */
    List<Entry> add(List<NewClip> clips) throws StoreException;

    /** Everything said of a clip, oldest first. */
    List<Revision> revisions(EntryId entry) throws StoreException;

    /**
     * Writes a revision.
     *
     * <p>A person's revision settles the draft and sets the entry's status. A machine's or an import's leaves the draft
     * alone, and the status too once a person has been there.
     */
    Revision append(Writing writing) throws StoreException;

    /** Keeps what is being typed, at once; an entry that a person had not judged becomes {@link Status#EDITING}. */
    void journal(Draft draft) throws StoreException;

    /** What was being typed, if it is not settled. */
    Optional<Draft> draft(EntryId entry) throws StoreException;

    /** Drops the draft: the text falls back to the latest revision. What was typed stays in the journal. */
    void discardDraft(EntryId entry, Annotator by) throws StoreException;

    /** Sets where an entry stands and remembers who did. */
    Entry mark(EntryId entry, Status status, Annotator by) throws StoreException;

    @Override
    void close();
}
