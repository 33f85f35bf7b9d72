/** Checks what the user is told. */
@NullMarked
package avcap.studio.notice;

import org.jspecify.annotations.NullMarked;
