/**
 * Where a word came from, shown: how far it leaned on sound, picture and earlier words, and which cells of the picture.
 *
 * <p>The heat over the spectrogram belongs to the lanes; this pane holds the rest and the choice of layer, head and
 * reduction. Maps are drawn in the model's own cells, in viridis, never smoothed. They are a hint, not a proof: attention
 * says where the model looked, not what it would have said otherwise.
 */
@NullMarked
package avcap.studio.attention;

import org.jspecify.annotations.NullMarked;
