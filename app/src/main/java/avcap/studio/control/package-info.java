/**
 * Widgets of the studio that know values and properties, and no view-model.
 *
 * <p>Everything that moves with time is drawn on one {@link avcap.studio.control.TimeAxis}: ruler, frames, wave, spectrogram
 * and words share its view, its playhead and its span. Magma shows what was recorded, viridis what the model looked at;
 * heat is painted in the model's own cells and never smoothed, so that the picture does not look surer than the model.
 * Wells (video, frames, wave, spectrogram) are dark in both themes.
 */
@NullMarked
package avcap.studio.control;

import org.jspecify.annotations.NullMarked;
