/**
 * The façade: from what the encoder eats to a caption, its explanation and its score. Plain Java in, plain Java out.
 *
 * <p>{@link avcap.inference.caption.Captioner} owns one model on one device. Each call opens its own tensor scope and leaves
 * nothing behind.
 */
@NullMarked
package avcap.inference.caption;

import org.jspecify.annotations.NullMarked;
