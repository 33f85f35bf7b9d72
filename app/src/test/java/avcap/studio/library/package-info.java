/** Checks the list of clips without a window. */
@NullMarked
package avcap.studio.library;

import org.jspecify.annotations.NullMarked;
