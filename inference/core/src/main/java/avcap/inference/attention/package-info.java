/**
 * Who looked at what: the weights by which each word leaned on each sound, picture and word.
 *
 * <p>{@link avcap.inference.attention.TokenLayout} is the hinge between tensors and pictures, the only class that knows
 * the order of the audio-visual tokens. {@link avcap.inference.attention.AttentionMap} holds the weights of one caption;
 * {@link avcap.inference.attention.HeadReduction} folds layers and heads into one number per token;
 * {@link avcap.inference.attention.Saliency} lays the numbers of one word out as the spectrogram and the frames are.
 */
@NullMarked
package avcap.inference.attention;

import org.jspecify.annotations.NullMarked;
