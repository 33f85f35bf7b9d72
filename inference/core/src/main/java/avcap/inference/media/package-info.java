/**
 * A file into samples and pictures, and back into a file, through FFmpeg (JavaCV). Only this room sees bytedeco.
 *
 * <p>{@link avcap.inference.media.Waveform} is sound as floats, {@link avcap.inference.media.Frame} a picture with its
 * time. Damage in media files is mostly silent, so the reader compares what it decoded with what the file declared.
 */
@NullMarked
package avcap.inference.media;

import org.jspecify.annotations.NullMarked;
