/**
 * The time lanes of the open clip: ruler, frames, wave, spectrogram and words on one axis.
 *
 * <p>Two ways of looking share the lanes. <em>Listen</em> scales the picture to the clip's own loudest moment;
 * <em>as the model sees</em> shows the very numbers the network is given, with what it does not get marked.
 */
@NullMarked
package avcap.studio.spectrogram;

import org.jspecify.annotations.NullMarked;
