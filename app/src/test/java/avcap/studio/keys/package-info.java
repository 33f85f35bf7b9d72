@NullMarked
package avcap.studio.keys;

import org.jspecify.annotations.NullMarked;
