/**
 * What stands between a project and loss, as far as a person sees it.
 *
 * <p>Snapshots are looked into and restored ({@link avcap.studio.safekeeping.RestoreView}); a project whose folder can take no
 * more goes on in another ({@link avcap.studio.safekeeping.OtherPlace}); clips whose files were moved are found again
 * ({@link avcap.studio.safekeeping.MediaView}). {@link avcap.studio.safekeeping.KeepingStrip} says above everything else when
 * what is typed is not on disk, or cannot get there.
 */
@NullMarked
package avcap.studio.safekeeping;

import org.jspecify.annotations.NullMarked;
