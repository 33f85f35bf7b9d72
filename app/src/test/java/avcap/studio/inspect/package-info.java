@NullMarked
package avcap.studio.inspect;

import org.jspecify.annotations.NullMarked;
