/** Checks the models view without a window. */
@NullMarked
package avcap.studio.models;

import org.jspecify.annotations.NullMarked;
