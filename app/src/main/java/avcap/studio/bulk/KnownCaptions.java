package avcap.studio.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.work.Pause;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/**
 * How first captions stand, read once, and again only where a clip has changed since. Belongs to the window's thread.
 *
 * <p>Whoever shows something of them is told of changes at most once in a pause, however many there are.
 */
final class KnownCaptions {

    private final Session session;
    private final Pause pause;
    private final Runnable whenChanged;
    private final Map<EntryId, CaptionNow> known = new HashMap<>();
    private final Set<EntryId> changed = new HashSet<>(); // since they were asked for last
    private final Set<EntryId> asked = new HashSet<>(); // changed before that, and not known again yet
    private final ListChangeListener<Entry> entriesChanged = this::entriesChanged;
    private boolean willTell;
    private boolean isDisposed;

    KnownCaptions(Session session, Pause pause, Runnable whenChanged) {
        this.session = session;
        this.pause = pause;
        this.whenChanged = whenChanged;
        session.entries().addListener(entriesChanged);
    }

    /**
     * What is to be read of some clips, away from the window's thread.
     *
     * @param known what need not be
     */
    record Asking(List<EntryId> entries, Map<EntryId, CaptionNow> known) {

        /** How all of them stand, in the order of the project. */
        List<CaptionNow> read(Project project) throws StoreException {
            List<EntryId> unknown =
                    entries.stream().filter(entry -> !known.containsKey(entry)).toList();
            Stream<CaptionNow> before =
                    entries.stream().filter(known::containsKey).map(known::get);
            return Stream.concat(before, project.captionsNow(Slot.FIRST, unknown).stream())
                    .sorted(Comparator.comparingLong(caption -> caption.entry().value()))
                    .toList();
        }
    }

    Asking ask(List<EntryId> entries) {
        asked.addAll(changed);
        changed.clear();
        return new Asking(List.copyOf(entries), Map.copyOf(known));
    }

    /** What was asked for last was read. */
    void keep(List<CaptionNow> read) {
        read.stream()
                .filter(caption -> !changed.contains(caption.entry()))
                .forEach(caption -> known.put(caption.entry(), caption));
        asked.clear();
    }

    /** Whether a clip has changed since what is shown of it was read. */
    boolean isStale(EntryId entry) {
        return changed.contains(entry) || asked.contains(entry);
    }

    private void entriesChanged(ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(entry -> changed.add(entry.id()));
            change.getRemoved().forEach(entry -> changed.add(entry.id()));
        }
        known.keySet().removeAll(changed);
        if (!willTell) {
            willTell = true;
            pause.before(this::tell);
        }
    }

    private void tell() {
        willTell = false;
        if (!isDisposed) {
            whenChanged.run();
        }
    }

    void dispose() {
        isDisposed = true;
        session.entries().removeListener(entriesChanged);
    }
}
