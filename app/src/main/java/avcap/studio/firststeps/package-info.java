/**
 * What a person who is new here is shown: three steps through the sample, in the order of the work.
 *
 * <p>A step is ticked by the deed itself, wherever and however it is done; nothing is watched by the clock, and nobody has to
 * follow the order.
 */
@NullMarked
package avcap.studio.firststeps;

import org.jspecify.annotations.NullMarked;
