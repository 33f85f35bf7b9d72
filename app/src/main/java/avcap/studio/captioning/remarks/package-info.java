/**
 * What is kept of the chosen clip beside the text in the editor: what was said before, notes, tags, segments.
 *
 * <p>All of it is shown in one card with four tabs. Each tab has a view and a view-model; the card's view-model reads for all of
 * them, when another caption is chosen and whenever something reached the project.
 */
@NullMarked
package avcap.studio.captioning.remarks;

import org.jspecify.annotations.NullMarked;
