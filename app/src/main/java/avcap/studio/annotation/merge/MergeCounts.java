package avcap.studio.annotation.merge;

/**
 * How much a merge would bring, and how far the copies have come apart.
 *
 * @param clips clips that are new here
 * @param captions revisions that are new here
 * @param statuses changes of status that are new here
 * @param tags tags put on or taken away that are new here
 * @param notes notes that are new here
 * @param segments states of segments that are new here
 * @param comments reviewers' comments that are new here
 * @param resolutions comments resolved or opened again that are new here
 * @param verdicts choices between versions that are new here
 * @param changedHere clips that something was done to here only
 * @param changedThere clips that something was done to there only
 * @param changedAlike clips that both did something to, without a conflict
 * @param disputed clips with a conflict
 */
public record MergeCounts(
        int clips,
        int captions,
        int statuses,
        int tags,
        int notes,
        int segments,
        int comments,
        int resolutions,
        int verdicts,
        int changedHere,
        int changedThere,
        int changedAlike,
        int disputed) {

    static final MergeCounts NONE = new MergeCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    MergeCounts and(ClipMerge clip) {
        boolean isDisputed = !clip.conflicts().isEmpty();
        boolean brings = clip.brings() && !clip.isNew();
        return new MergeCounts(
                clips + (clip.isNew() ? 1 : 0),
                captions + clip.added().revisions().size(),
                statuses + clip.added().statuses().size(),
                tags + clip.added().tags().size(),
                notes + clip.added().notes().size(),
                segments + clip.added().segments().size(),
                comments + clip.added().reviews().comments().size(),
                resolutions + clip.added().reviews().changes().size(),
                verdicts + clip.added().reviews().verdicts().size(),
                changedHere + (clip.hasOwn() && !brings ? 1 : 0),
                changedThere + (brings && !clip.hasOwn() ? 1 : 0),
                changedAlike + (brings && clip.hasOwn() && !isDisputed ? 1 : 0),
                disputed + (isDisputed ? 1 : 0));
    }
}
