package avcap.studio.formats;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of an import, or would come of it.
 *
 * @param imported clips that something was written for
 * @param unchanged clips that said the same already
 * @param added clips that were not in the project before
 * @param captions texts that were written: a clip has up to five
 * @param segments stretches of time that something was written of
 * @param labels labels that clips did not have
 * @param tags tags that clips did not bear
 * @param columns names of the columns that no part of the project knows; they are kept and go out again
 * @param rejections the first rows that were not taken, in the order of the file
 * @param rejected how many there are of them
 */
public record ImportReport(
        int imported,
        int unchanged,
        int added,
        int captions,
        int segments,
        int labels,
        int tags,
        Set<String> columns,
        List<Rejection> rejections,
        int rejected) {

    /** Clips of the project that the file speaks of, those that would be added among them. */
    public int matched() {
        return imported + unchanged;
    }

    /** Captions, segments, labels and tags that were written. */
    public int written() {
        return captions + segments + labels + tags;
    }

    /** Rows told of one by one. */
    static final int MOST_TOLD = 10_000;

    public ImportReport {
        columns = Collections.unmodifiableSet(new TreeSet<>(columns));
        rejections = List.copyOf(rejections);
    }
}
