/**
 * Words and the pieces the decoder reads and writes.
 *
 * <p>A {@link avcap.inference.text.Vocabulary} numbers wordpieces; {@link avcap.inference.text.WordPiece} splits text into
 * them as BERT does; {@link avcap.inference.text.WordSpan} says which pieces make up which word of a caption.
 */
@NullMarked
package avcap.inference.text;

import org.jspecify.annotations.NullMarked;
