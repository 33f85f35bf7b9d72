package avcap.studio.annotation.merge;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Logs;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Snapshot.Occasion;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What another copy of a project would bring into this one, compared and not yet done. */
public final class Merge {

    private static final Words WORDS = UiResources.storeWords();

    private final Project ours;
    private final String otherName;
    private final List<ClipMerge> bringing = new ArrayList<>();
    private MergeCounts counts = MergeCounts.NONE;

    private Merge(Project ours, String otherName) {
        this.ours = ours;
        this.otherName = otherName;
    }

    /**
     * Compares two copies, clip by clip; neither is changed.
     *
     * @throws StoreException if one cannot be read
     */
    public static Merge of(Project ours, Project theirs, Progress progress) throws StoreException {
        List<Entry> there = theirs.entries();
        Merge merge = new Merge(ours, theirs.folder().toString());
        merge.read(theirs, there, new ClipMatch(ours.entries(), there), progress);
        return merge;
    }

    private void read(Project theirs, List<Entry> there, ClipMatch match, Progress progress) throws StoreException {
        Set<String> takenPaths =
                ours.entries().stream().map(Entry::path).collect(Collectors.toCollection(HashSet::new));
        for (int from = 0; from < there.size(); from += Logs.PAGE) {
            progress.checkCancelled();
            progress.report((double) from / there.size(), from + " / " + there.size());
            List<EntryId> page = there.subList(from, Math.min(there.size(), from + Logs.PAGE)).stream()
                    .map(Entry::id)
                    .toList();
            List<EntryId> here =
                    page.stream().flatMap(id -> match.here(id).stream()).toList();
            Map<EntryId, ClipLog> known = ours.logs(here).stream()
                    .collect(Collectors.toMap(log -> log.entry().id(), Function.identity()));
            for (ClipLog log : theirs.logs(page)) {
                Optional<ClipLog> own = match.here(log.entry().id()).map(known::get);
                take(new ClipMerge(own, log, asNew(log.entry(), theirs.folder(), takenPaths)));
            }
        }
    }

    private void take(ClipMerge clip) {
        counts = counts.and(clip);
        if (clip.brings()) {
            bringing.add(clip);
        }
    }

    /** A clip that lies in the other's folder is looked for at the same place in ours, and else left where it lies. */
    private NewClip asNew(Entry entry, Path folder, Set<String> takenPaths) {
        Path there = folder.resolve(entry.path()).normalize();
        Path here = ours.folder().resolve(entry.path()).normalize();
        boolean isHere = !takenPaths.contains(entry.path()) && (Files.exists(here) || !Files.exists(there));
        return new NewClip(isHere ? here : there, entry.clip(), entry.duration(), entry.states(), entry.problem());
    }

    public MergeCounts counts() {
        return counts;
    }

    /** Whether everything that was done there is known here already. */
    public boolean isNothingNew() {
        return bringing.isEmpty();
    }

    /** What someone has to decide, clip by clip. */
    public List<Conflict> conflicts() {
        return bringing.stream().flatMap(clip -> clip.conflicts().stream()).toList();
    }

    /**
     * Takes in what the other copy brings, as one step that can be taken back; nothing if there is nothing new.
     * Before anything is written a snapshot is taken, so that the project can be looked at as it was.
     *
     * @throws StoreException if a conflict has no choice, something was done since the comparison, or the project could not be written to; then nothing was changed
     */
    public Optional<Step> carryOut(Map<Conflict, Choice> choices, Annotator by) throws StoreException {
        long open = conflicts().stream()
                .filter(conflict -> !choices.containsKey(conflict))
                .count();
        if (open > 0) {
            throw new StoreException(WORDS.text("merge.undecided", open));
        }
        if (isNothingNew()) {
            return Optional.empty();
        }
        requireUnchanged();
        List<MergedClip> decided = bringing.stream()
                .map(clip -> clip.decided(conflict -> Objects.requireNonNull(choices.get(conflict))))
                .toList();
        ours.takeSnapshot(Occasion.MERGE);
        return Optional.of(ours.takeIn(WORDS.text("step.merge", otherName), decided, by));
    }

    /** What was decided holds only for the clips as they were compared. */
    private void requireUnchanged() throws StoreException {
        List<ClipLog> compared =
                bringing.stream().flatMap(clip -> clip.own().stream()).toList();
        for (int from = 0; from < compared.size(); from += Logs.PAGE) {
            List<ClipLog> page = compared.subList(from, Math.min(compared.size(), from + Logs.PAGE));
            List<EntryId> ids = page.stream().map(log -> log.entry().id()).toList();
            if (!Set.copyOf(ours.logs(ids)).equals(Set.copyOf(page))) {
                throw new ChangeRefusedException(WORDS.text("merge.late"));
            }
        }
    }
}
