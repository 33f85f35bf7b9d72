/** Snapshots restored, projects moved, media found again: with real files. */
@NullMarked
package avcap.studio.safekeeping;

import org.jspecify.annotations.NullMarked;
