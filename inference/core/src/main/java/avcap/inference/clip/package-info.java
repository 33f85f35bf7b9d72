/**
 * What a recording is: a file, known by its content, with the streams it holds and the times they span.
 *
 * <p>A {@link avcap.inference.clip.Clip} says what is there (sound, picture, both) and what is wrong with it in named
 * states, before anything is decoded in full. Times are seconds from the start of the file.
 */
@NullMarked
package avcap.inference.clip;

import org.jspecify.annotations.NullMarked;
