/**
 * How the wordings of two texts differ: {@link avcap.studio.wording.WordDiff}.
 *
 * <p>Compared word by word, as a person reads; plain Java.
 */
@NullMarked
package avcap.studio.wording;

import org.jspecify.annotations.NullMarked;
