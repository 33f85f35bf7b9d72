@NullMarked
package avcap.studio.spelling;

import org.jspecify.annotations.NullMarked;
