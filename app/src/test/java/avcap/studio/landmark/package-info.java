@NullMarked
package avcap.studio.landmark;

import org.jspecify.annotations.NullMarked;
