/**
 * Drawings: every thing of the made world in flat shapes of its own colour, and the muted places it stands in.
 *
 * <p>A drawing paints with a {@link avcap.samples.picture.Brush} in units of its own height: y runs from 0 at the top to 1
 * at the bottom, x is 0 in the middle. The brush knows the colour and how strongly the thing is sounding at the moment.
 */
@NullMarked
package avcap.samples.picture;

import org.jspecify.annotations.NullMarked;
