/**
 * Two copies of a project become one: what was done in the other copy is added, and nothing is overwritten. Plain Java.
 *
 * <p>All that is done to a clip is a log that only grows, with authors and times. What stands in both logs is the state the
 * copies have in common; what stands in one only was done there. From the common state and both ends,
 * {@link avcap.studio.annotation.merge.Merge} says what each caption, status and tag becomes, and where two people said
 * different things, a {@link avcap.studio.annotation.merge.Conflict} that someone has to decide.
 */
@NullMarked
package avcap.studio.annotation.merge;

import org.jspecify.annotations.NullMarked;
