/**
 * The AVCap network in DJL, written to be compared with the paper's figure.
 *
 * <p>Patches of sound and tubelets of picture pass through their own blocks, then joint blocks; the result is projected to
 * the width of the text decoder and read there <em>as text tokens</em>, in one self-attention sequence with the words. The
 * classes bind tensors by the checkpoint's own names; searching, caching and recording live outside the forward pass.
 */
@NullMarked
package avcap.inference.model;

import org.jspecify.annotations.NullMarked;
