/** Checks the frame of the window. */
@NullMarked
package avcap.studio.shell;

import org.jspecify.annotations.NullMarked;
