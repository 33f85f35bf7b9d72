@NullMarked
package avcap.studio.figures;

import org.jspecify.annotations.NullMarked;
