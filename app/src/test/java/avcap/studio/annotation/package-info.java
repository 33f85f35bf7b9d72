/** Checks what is decided about texts, drafts and the way back. */
@NullMarked
package avcap.studio.annotation;

import org.jspecify.annotations.NullMarked;
