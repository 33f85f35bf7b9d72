/**
 * What stands out in a clip and can be jumped to: each of its pictures, where sounds begin, where shots change.
 *
 * <p>All times are seconds from the start of the clip, by the same clock: pictures by their decoded timestamps, sounds by the
 * rows of the spectrogram that is on the screen. Nothing here knows a screen.
 */
@NullMarked
package avcap.studio.landmark;

import org.jspecify.annotations.NullMarked;
