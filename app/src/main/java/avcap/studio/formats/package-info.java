/**
 * Captions out of the studio and back in.
 *
 * <p>A {@link avcap.studio.formats.CaptionFormat} is one way to write {@link avcap.studio.formats.ClipRecord captions} to a
 * file: AudioCaps CSV, COCO captions, the studio's own lines of JSON. An {@link avcap.studio.formats.Export} writes to a name of
 * its own, reads back by the format's rules, compares, and only then moves the file into place, with a manifest beside it.
 * Files are UTF-8 with LF and no byte-order mark; captions are one line of composed Unicode.
 */
@NullMarked
package avcap.studio.formats;

import org.jspecify.annotations.NullMarked;
