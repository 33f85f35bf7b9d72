package avcap.studio.formats;

import java.util.List;

/**
 * What came of an import, or would come of it.
 *
 * @param imported clips that a text was written for
 * @param unchanged clips that said the same already
 * @param added clips that were not in the project before
 * @param rejections the first rows that were not taken, in the order of the file
 * @param rejected how many there are of them
 */
public record ImportReport(int imported, int unchanged, int added, List<Rejection> rejections, int rejected) {

    /** Rows told of one by one. */
    static final int MOST_TOLD = 10_000;

    public ImportReport {
        rejections = List.copyOf(rejections);
    }
}
