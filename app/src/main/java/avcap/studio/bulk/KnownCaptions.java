package avcap.studio.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.work.Pause;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/**
 * What is said of clips, read once, and again only where a clip has changed since. Belongs to the window's thread.
 *
 * <p>Whoever shows something of them is told of changes at most once in a pause, however many there are.
 */
final class KnownCaptions {

    private final Session session;
    private final Pause pause;
    private final Runnable whenChanged;
    private final Map<EntryId, ClipTexts> known = new HashMap<>();
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
    record Asking(List<EntryId> entries, Map<EntryId, ClipTexts> known) {

        /** What is said of all of them, in the order of the project. */
        List<ClipTexts> read(Project project) throws StoreException {
            List<EntryId> unknown =
                    entries.stream().filter(entry -> !known.containsKey(entry)).toList();
            Map<EntryId, List<Segment>> segments =
                    project.segments(unknown).stream().collect(Collectors.groupingBy(Segment::entry));
            Map<EntryId, List<CaptionNow>> captions =
                    project.captionsNow(unknown).stream().collect(Collectors.groupingBy(CaptionNow::entry));
            Stream<ClipTexts> before =
                    entries.stream().filter(known::containsKey).map(known::get);
            Stream<ClipTexts> now = captions.entrySet().stream()
                    .map(clip -> new ClipTexts(
                            clip.getKey(), clip.getValue(), segments.getOrDefault(clip.getKey(), List.of())));
            return Stream.concat(before, now)
                    .sorted(Comparator.comparingLong(clip -> clip.entry().value()))
                    .toList();
        }
    }

    Asking ask(List<EntryId> entries) {
        asked.addAll(changed);
        changed.clear();
        return new Asking(List.copyOf(entries), Map.copyOf(known));
    }

    /** What was asked for last was read. */
    void keep(List<ClipTexts> read) {
        read.stream().filter(clip -> !changed.contains(clip.entry())).forEach(clip -> known.put(clip.entry(), clip));
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
