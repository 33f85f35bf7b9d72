package avcap.studio.annotation;

import avcap.studio.annotation.merge.MergedClip;
import java.util.Collection;
import java.util.List;

/** Everything that was done to clips, here and in a copy. */
public interface Logs {

    /** How many clips are asked for at a time, so that a large project is never in memory as a whole. */
    int PAGE = 500;

    /** What was done to some clips, in the order in which they were added; those that are not there are left out. */
    List<ClipLog> logs(Collection<EntryId> wanted) throws StoreException;

    /** Takes in what was done in a copy, all or nothing, as one step; whoever did it and when stays as it is told there. */
    Step takeIn(String name, List<MergedClip> clips, Annotator by) throws StoreException;
}
