/**
 * Captioned clips on disk as data to learn from: whole media files, or the sounds and frames that AVCap's own data lies in.
 *
 * <p>Every clip is read once before a run begins; what cannot be read is listed and left out. A clip's captions stay together
 * when some clips are held out.
 */
@NullMarked
package avcap.inference.training.files;

import org.jspecify.annotations.NullMarked;
