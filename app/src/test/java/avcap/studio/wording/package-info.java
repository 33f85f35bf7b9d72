@NullMarked
package avcap.studio.wording;

import org.jspecify.annotations.NullMarked;
