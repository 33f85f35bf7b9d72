/** Maps as files, read back. */
@NullMarked
package avcap.studio.maps;

import org.jspecify.annotations.NullMarked;
