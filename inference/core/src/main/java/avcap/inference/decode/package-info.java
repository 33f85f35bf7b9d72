/**
 * Choosing words, given any function that scores the next one. No tensors here.
 *
 * <p>{@link avcap.inference.decode.BeamSearch} is exact to the authors' generator (beam, length norm, best list, stopping
 * rule) and works on any {@link avcap.inference.decode.NextToken}, so a table of numbers can test it.
 */
@NullMarked
package avcap.inference.decode;

import org.jspecify.annotations.NullMarked;
