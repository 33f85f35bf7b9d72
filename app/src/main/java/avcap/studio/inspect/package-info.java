/**
 * Looking inside: every head of every layer, one of them in full, where the chosen word looked, and whether that map holds.
 *
 * <p>It is of the clip, the words and the choice of method that the session holds, as the pane beside the caption is. Maps are
 * drawn into pixels in the model's own cells, in viridis, never smoothed; brightness is the square root of the weight, so that
 * faint cells are seen beside strong ones.
 */
@NullMarked
package avcap.studio.inspect;

import org.jspecify.annotations.NullMarked;
