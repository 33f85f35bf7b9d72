@NullMarked
package avcap.studio.guideline;

import org.jspecify.annotations.NullMarked;
