package avcap.inference.features;

/**
 * By which rules a file becomes numbers and the numbers a caption: one of two sets, never a mixture (decision record 0006).
 *
 * <p>Where the two differ:
 *
 * <table>
 *   <caption>Rules</caption>
 *   <tr><th></th><th>{@link #REFERENCE}</th><th>{@link #STUDIO}</th></tr>
 *   <tr><td>channels</td><td>the first, less the mean of all</td><td>all, mixed in equal parts</td></tr>
 *   <tr><td>sample rate</td><td>the file's own, so that other rates have other mel bands</td><td>16 kHz</td></tr>
 *   <tr><td>less than 25 ms of sound</td><td>512 rows of 0.01</td><td>no sound: captioned from the picture, or refused</td></tr>
 *   <tr><td>longest caption</td><td>1024 ids, as far as the model has positions</td><td>40 pieces and the two marks</td></tr>
 *   <tr><td>stopping</td><td>when no candidate could win at the longest length there is</td><td>when no living sequence could: the
 *       same caption in fewer steps</td></tr>
 * </table>
 *
 * <p>Where they do not: 25 ms windows every 10 ms, zeros in the log domain as padding, 10.24 s heard, mean and deviation; the
 * middle frames of twenty over ten seconds, Pillow's resampling, the crop; four beams, two continuations, α = 0.6. Grey and
 * transparent pictures, on which the authors' code stops, are read as RGB by both. For mono sound at 16 kHz of 25 ms or more both
 * give the same numbers, and the same caption where it has at most 40 pieces.
 */
public enum InputPreset {
    /** The authors' rules to the letter: what their figures were made by. */
    REFERENCE,
    /** The studio's rules: what sounds alike is read alike, and nothing is searched for in vain. */
    STUDIO
}
