/** Checks the shared now without a window. */
@NullMarked
package avcap.studio.session;

import org.jspecify.annotations.NullMarked;
