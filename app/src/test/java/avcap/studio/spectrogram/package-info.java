/** Checks what the time lanes show. */
@NullMarked
package avcap.studio.spectrogram;

import org.jspecify.annotations.NullMarked;
