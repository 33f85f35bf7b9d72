@NullMarked
package avcap.studio.annotation.effort;

import org.jspecify.annotations.NullMarked;
