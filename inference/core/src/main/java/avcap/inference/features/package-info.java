/**
 * Samples and pictures into what the encoder eats.
 *
 * <p>Sound becomes a log-mel spectrogram exactly as Kaldi computes it; pictures are resized and cropped exactly as Pillow
 * does; both are normalised with the authors' constants. {@link avcap.inference.features.AvInput} is the result, and the
 * very same numbers are what the studio shows "as the model sees".
 */
@NullMarked
package avcap.inference.features;

import org.jspecify.annotations.NullMarked;
