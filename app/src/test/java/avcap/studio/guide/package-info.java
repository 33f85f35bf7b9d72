/**
 * The guide in {@code installer/guide}: what of it is made from the code, and whether all of it is still true.
 *
 * <p>A page is written by hand but for blocks between {@code <!-- made: NAME -->} and {@code <!-- /made -->}. The build makes the
 * blocks again, and robots take the pictures; the whole renewed guide lies in {@code app/target/guide}, from where it is copied.
 */
@NullMarked
package avcap.studio.guide;

import org.jspecify.annotations.NullMarked;
