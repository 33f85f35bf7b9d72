/**
 * Whether words are spelt right, and what they may have been meant to be.
 *
 * <p>{@link avcap.studio.spelling.Speller} knows English by the words of WordNet and the endings they take; how it was chosen
 * stands in {@code app/decisions/0004}. {@link avcap.studio.spelling.ProjectWords} adds what a project calls right.
 */
@NullMarked
package avcap.studio.spelling;

import org.jspecify.annotations.NullMarked;
