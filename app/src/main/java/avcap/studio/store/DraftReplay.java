package avcap.studio.store;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals what lies beside a project since a program ended before it could, each text as if it were typed when it was. */
final class DraftReplay {

    private static final Logger LOG = LoggerFactory.getLogger(DraftReplay.class);

    private final Path file;
    private final Handle handle;
    private final UnsavedDrafts unsaved;

    /** Before anything is read of a project whose file is up to date. */
    DraftReplay(Path file, Handle handle) {
        this.file = file;
        this.handle = handle;
        String id =
                handle.createQuery("SELECT id FROM project").mapTo(String.class).one();
        this.unsaved = new UnsavedDrafts(file.resolveSibling(""), id);
    }

    /** In the project whose lock is held: what lay there is gone once it is in the project, or put aside if it is of no use. */
    BroughtBack once() throws StoreException {
        try {
            DraftLines.Found found = unsaved.found();
            if (found.isNothing()) {
                unsaved.settle();
                return BroughtBack.NOTHING;
            }
            Done done = journal(found.drafts());
            boolean isAllUsed = found.unread() == 0 && done.unknown() == 0;
            Optional<Path> kept = isAllUsed ? Optional.empty() : Optional.of(unsaved.keepUnread());
            unsaved.settle();
            LOG.info("{} drafts were brought back; put aside: {}", done.journalled(), kept);
            return new BroughtBack(done.journalled(), kept);
        } catch (IOException e) {
            LOG.warn("{} could not be read", unsaved.file(), e);
            return new BroughtBack(0, Optional.of(unsaved.file()));
        }
    }

    /** In a passing copy of a project, whose folder is left as it is. */
    void inCopy() throws StoreException {
        try {
            journal(unsaved.found().drafts());
        } catch (IOException e) {
            LOG.warn("{} could not be read", unsaved.file(), e);
        }
    }

    private record Done(int journalled, int unknown) {}

    private Done journal(List<Draft> drafts) throws StoreException {
        if (drafts.isEmpty()) {
            return new Done(0, 0);
        }
        try {
            return new Transactions(file, handle, Optional.empty()).write(() -> journalNewest(drafts));
        } catch (StoreException e) {
            throw StoreSentences.notBroughtBack(file, unsaved.file(), e);
        }
    }

    private Done journalNewest(List<Draft> drafts) {
        Map<Place, Draft> newest = new LinkedHashMap<>();
        drafts.forEach(draft -> newest.put(draft.place(), draft));
        Captions captions = new Captions(handle);
        int journalled = 0;
        int unknown = 0;
        for (Draft draft : newest.values()) {
            if (captions.now(draft.entry(), draft.slot()).isEmpty()) {
                unknown++;
            } else if (!isOutdated(draft)) {
                captions.journal(draft);
                journalled++;
            }
        }
        return new Done(journalled, unknown);
    }

    /**
     * Whether it reached the project before the program ended, or something newer of the same person did. What others said by
     * the clocks of their machines has no say.
     */
    private boolean isOutdated(Draft draft) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM journal
                                       WHERE entry_id = :entry AND slot = :slot AND author = :author
                                         AND (at > :at OR (at = :at AND text = :text)))
                            OR EXISTS (SELECT 1 FROM revision
                                       WHERE entry_id = :entry AND slot = :slot AND author = :author
                                         AND origin = 'HUMAN' AND at >= :at)""")
                .bind("entry", draft.entry().value())
                .bind("slot", draft.slot().number())
                .bind("author", draft.by().name())
                .bind("at", draft.at().toEpochMilli())
                .bind("text", draft.text())
                .mapTo(Boolean.class)
                .one();
    }
}
