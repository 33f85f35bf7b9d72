/** Checks that what goes out comes back. */
@NullMarked
package avcap.studio.formats;

import org.jspecify.annotations.NullMarked;
