/** Checks what is said of a word's attention, without a toolkit, and that it is drawn where it belongs, with one. */
@NullMarked
package avcap.studio.attention;

import org.jspecify.annotations.NullMarked;
